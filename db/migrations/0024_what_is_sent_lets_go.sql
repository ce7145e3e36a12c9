-- What was sent without settling what its draft was begun for: that can be begun again.
ALTER TABLE "drafts" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "owed_submissions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "drafts" SET "owed_id" = NULL FROM "owed_submissions" "owed"
WHERE "owed"."id" = "drafts"."owed_id" AND "owed"."settled" IS NULL AND "drafts"."sent_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "owed_submissions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "drafts" FORCE ROW LEVEL SECURITY;
