ALTER TABLE "drafts" ADD COLUMN "scan_answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "kept_words" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
-- The names of those who work for the provider acted for, which do not belong into free text.
-- SECURITY DEFINER: somebody who writes may not read who holds which role.
CREATE FUNCTION names_here() RETURNS TABLE (name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT DISTINCT people.given_name || ' ' || people.family_name
  FROM role_holdings held JOIN people ON people.id = held.person_id
  WHERE held.provider_id = my_provider() AND coalesce(held.ended_on > london_today(), true)
  UNION
  SELECT granted.name FROM grants granted
  WHERE granted.provider_id = my_provider() AND granted.accepted_at IS NOT NULL AND granted.removed_at IS NULL
$$;
--> statement-breakpoint
CREATE POLICY read_by_owner ON people FOR SELECT TO CURRENT_USER USING (true);
