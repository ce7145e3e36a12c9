ALTER TABLE "locations" DROP COLUMN "as_published";--> statement-breakpoint
ALTER TABLE "providers" DROP COLUMN "as_published";