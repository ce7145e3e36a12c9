CREATE INDEX "role_holdings_person_id_index" ON "role_holdings" USING btree ("person_id");
--> statement-breakpoint
-- Who acts, as the id of a role or of a member of staff; null for everybody else. An id that is compared as text is found by no
-- index, and what follows is asked several times in each statement.
CREATE FUNCTION actor_uuid(kind text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN actor_kind() = kind THEN actor_id()::uuid END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION my_role() RETURNS TABLE (provider_id uuid, everywhere boolean, location_ids uuid[], standing boolean, may text[], user_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT held.provider_id,
         held.role <> 'registeredManager',
         ARRAY(
           SELECT DISTINCT other.location_id FROM role_holdings other
           WHERE other.person_id = held.person_id AND other.role = held.role AND other.provider_id = held.provider_id
             AND other.location_id IS NOT NULL
             AND coalesce(other.ended_on > london_today(), true) = coalesce(held.ended_on > london_today(), true)
             AND coalesce(other.ended_on > london_today() - 28, true)
         ),
         coalesce(held.ended_on > london_today(), true),
         CASE WHEN coalesce(held.ended_on > london_today(), true) THEN '{send,seeAllSent,download}' ELSE '{seeAllSent,download}' END::text[],
         (SELECT users.id FROM users WHERE users.person_id = held.person_id AND users.closed_at IS NULL)
  FROM role_holdings held
  WHERE held.id = actor_uuid('portalUser') AND coalesce(held.ended_on > london_today() - 28, true)
  UNION ALL
  SELECT granted.provider_id, granted.everywhere,
         ARRAY(SELECT place.location_id FROM grant_locations place WHERE place.grant_id = granted.id),
         true, granted.may, granted.user_id
  FROM grants granted
  WHERE granted.id = actor_uuid('portalUser') AND granted.accepted_at IS NOT NULL AND granted.suspended_at IS NULL AND granted.removed_at IS NULL
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION staff_has(VARIADIC roles text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (
    SELECT FROM staff_role_holdings held
    WHERE held.staff_id = actor_uuid('staff') AND held.role = ANY (roles) AND held.ended_at IS NULL
  )
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION i_am_registered() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM role_holdings held WHERE held.id = actor_uuid('portalUser')) $$;
--> statement-breakpoint
ALTER POLICY read_own ON searches
  USING (user_id = (SELECT my_user()) OR user_id = (SELECT me.user_id FROM staff me WHERE me.id = (SELECT actor_uuid('staff'))));
--> statement-breakpoint
ALTER POLICY add_own ON searches
  WITH CHECK (user_id = (SELECT my_user()) OR user_id = (SELECT me.user_id FROM staff me WHERE me.id = (SELECT actor_uuid('staff'))));
