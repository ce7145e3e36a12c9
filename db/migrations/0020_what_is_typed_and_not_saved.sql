-- Who saved each page of a draft last, and of what was typed and not saved on which version of its page, from which opening.
ALTER TABLE "drafts" ADD COLUMN "page_saves" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "unsaved_pages" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "unsaved_pages" ADD COLUMN "opening" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- What is kept already was typed on the page as it is now, as far as is known.
ALTER TABLE "drafts" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "unsaved_pages" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "unsaved_pages" SET "version" = coalesce(
  (SELECT ("page_versions" ->> "page")::integer FROM "drafts" WHERE "drafts"."id" = "draft_id"), 0);--> statement-breakpoint
ALTER TABLE "unsaved_pages" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "drafts" FORCE ROW LEVEL SECURITY;
