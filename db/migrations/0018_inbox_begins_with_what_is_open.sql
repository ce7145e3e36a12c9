DROP INDEX "cases_inbox";--> statement-breakpoint
DROP INDEX "cases_inbox_status";--> statement-breakpoint
CREATE INDEX "cases_inbox_open" ON "cases" USING btree ("priority","received_at","submission_id","type","status","region") WHERE first_read_at is not null and status not in ('closed', 'withdrawn', 'duplicate');--> statement-breakpoint
CREATE INDEX "cases_inbox_status" ON "cases" USING btree ("status","priority","received_at","submission_id","region","first_read_at");