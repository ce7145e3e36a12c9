DROP INDEX "sign_in_links_user_id_index";--> statement-breakpoint
ALTER TABLE "rate_limits" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "rate_limits" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD COLUMN "used_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD COLUMN "used_in" text;--> statement-breakpoint
CREATE INDEX "rate_limits_name_network_at_index" ON "rate_limits" USING btree ("name","network","at");--> statement-breakpoint
CREATE INDEX "sign_in_links_user_id_index" ON "sign_in_links" USING btree ("user_id") WHERE ended_as is null;