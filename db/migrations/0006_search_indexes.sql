-- Comes with Postgres and is trusted: the owner of the database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
--> statement-breakpoint
CREATE INDEX "locations_search_words" ON "locations" USING gin ((' ' || search_text || ' ') gin_trgm_ops) WITH (gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "locations_search_order" ON "locations" USING btree (left(search_text, 100) collate "C","register_id");--> statement-breakpoint
CREATE INDEX "providers_search_words" ON "providers" USING gin ((' ' || search_text || ' ') gin_trgm_ops) WITH (gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "providers_search_order" ON "providers" USING btree (left(search_text, 100) collate "C","register_id");
