DROP INDEX "sign_in_links_user_id_index";--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD COLUMN "ended_as" text;--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_links_user_id_index" ON "sign_in_links" USING btree ("user_id") WHERE ended_as is null;