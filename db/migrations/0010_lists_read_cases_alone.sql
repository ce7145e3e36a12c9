DROP INDEX "cases_priority_received_at_index";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "definition_version" integer;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "acted_as" uuid;--> statement-breakpoint
-- The owner is under row-level security too, and has no policy here.
ALTER TABLE "cases" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE cases SET kind = sent.kind, reference = sent.reference, definition_version = sent.definition_version, acted_as = sent.acted_as
FROM notifications sent WHERE sent.id = cases.notification_id;--> statement-breakpoint
ALTER TABLE "cases" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "kind" SET NOT NULL, ALTER COLUMN "reference" SET NOT NULL,
  ALTER COLUMN "definition_version" SET NOT NULL, ALTER COLUMN "acted_as" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_inbox" ON "cases" USING btree ("priority","received_at","notification_id");--> statement-breakpoint
CREATE INDEX "cases_inbox_type" ON "cases" USING btree ("type","priority","received_at","notification_id","status","region");--> statement-breakpoint
CREATE INDEX "cases_inbox_status" ON "cases" USING btree ("status","priority","received_at","notification_id","region");--> statement-breakpoint
CREATE INDEX "cases_inbox_region" ON "cases" USING btree ("region","priority","received_at","notification_id");--> statement-breakpoint
CREATE INDEX "cases_inbox_unread" ON "cases" USING btree ("priority","received_at","notification_id","type","status","region") WHERE first_read_at is null;--> statement-breakpoint
CREATE INDEX "cases_provider" ON "cases" USING btree ("provider_id","received_at");--> statement-breakpoint
CREATE INDEX "cases_location" ON "cases" USING btree ("location_id","received_at");--> statement-breakpoint
CREATE INDEX "cases_acted_as" ON "cases" USING btree ("acted_as","received_at");