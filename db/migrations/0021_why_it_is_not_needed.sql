ALTER TABLE "owed_submissions" ADD COLUMN "settled_by_name" text;--> statement-breakpoint
ALTER TABLE "owed_submissions" ADD COLUMN "settled_because" text;