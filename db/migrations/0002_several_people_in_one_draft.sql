CREATE TABLE "draft_visits" (
	"draft_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"page" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_visits_draft_id_user_id_pk" PRIMARY KEY("draft_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "unsaved_pages" (
	"draft_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"page" text NOT NULL,
	"typed" jsonb NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unsaved_pages_draft_id_user_id_page_pk" PRIMARY KEY("draft_id","user_id","page")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "warned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "draft_visits" ADD CONSTRAINT "draft_visits_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_visits" ADD CONSTRAINT "draft_visits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsaved_pages" ADD CONSTRAINT "unsaved_pages_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsaved_pages" ADD CONSTRAINT "unsaved_pages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_saved_at_index" ON "drafts" USING btree ("saved_at") WHERE sent_at is null;--> statement-breakpoint
ALTER TABLE draft_visits ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE draft_visits FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE unsaved_pages ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE unsaved_pages FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON draft_visits TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON unsaved_pages TO portal_app;
--> statement-breakpoint
-- Whoever may edit the draft sees who else is in it; everybody writes about themselves.
CREATE POLICY read_with_draft ON draft_visits FOR SELECT TO portal_app USING (EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id));
--> statement-breakpoint
CREATE POLICY write_own ON draft_visits FOR INSERT TO portal_app
  WITH CHECK (user_id = (SELECT my_user()) AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id));
--> statement-breakpoint
CREATE POLICY change_own ON draft_visits FOR UPDATE TO portal_app
  USING (user_id = (SELECT my_user()) AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id));
--> statement-breakpoint
CREATE POLICY own ON unsaved_pages FOR ALL TO portal_app
  USING (user_id = (SELECT my_user()) AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id));
--> statement-breakpoint
-- The worker sees of old drafts when they were saved and by whom, never the answers; it warns at 21 days and deletes at 28.
GRANT SELECT (id, provider_id, saved_at, saved_by, warned_at, sent_at), UPDATE (warned_at), DELETE ON drafts TO portal_worker;
--> statement-breakpoint
CREATE POLICY read_old ON drafts FOR SELECT TO portal_worker USING ((SELECT is_job('worker')) AND saved_at < now() - interval '21 days');
--> statement-breakpoint
CREATE POLICY warn_old ON drafts FOR UPDATE TO portal_worker
  USING ((SELECT is_job('worker')) AND saved_at < now() - interval '21 days' AND sent_at IS NULL);
--> statement-breakpoint
CREATE POLICY delete_old ON drafts FOR DELETE TO portal_worker USING ((SELECT is_job('worker')) AND saved_at < now() - interval '28 days');
--> statement-breakpoint
GRANT SELECT (id, email, closed_at) ON users TO portal_worker;
--> statement-breakpoint
CREATE POLICY read_to_warn ON users FOR SELECT TO portal_worker
  USING ((SELECT is_job('worker')) AND closed_at IS NULL AND EXISTS (SELECT FROM drafts WHERE drafts.saved_by = users.id));
--> statement-breakpoint
GRANT INSERT ON emails TO portal_worker;
--> statement-breakpoint
CREATE POLICY queue_by_worker ON emails FOR INSERT TO portal_worker WITH CHECK ((SELECT is_job('worker')) AND state = 'queued');
--> statement-breakpoint
-- Who is told that something was sent about a location of the provider acted for: its managers and the nominated individuals.
-- SECURITY DEFINER: a sender may not read who holds which role with which address.
CREATE FUNCTION receipt_addresses(place uuid) RETURNS TABLE (email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT DISTINCT coalesce(holder.email, held.registered_email)
  FROM role_holdings held LEFT JOIN users holder ON holder.person_id = held.person_id AND holder.closed_at IS NULL
  WHERE held.provider_id = my_provider() AND i_may('send') AND coalesce(held.ended_on > london_today(), true)
    AND (held.role = 'nominatedIndividual' OR (held.role = 'registeredManager' AND held.location_id = place))
    AND coalesce(holder.email, held.registered_email) IS NOT NULL
$$;
