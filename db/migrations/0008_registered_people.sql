-- Conditions of the provider as a whole hold at each of its locations, so whoever acts for one of them may read them.
CREATE POLICY read_of_provider ON registration_conditions FOR SELECT TO portal_app
  USING (location_id IS NULL AND provider_id = (SELECT my_provider()));
--> statement-breakpoint

-- Who holds which registered role at a provider, one row a person, role and place (none: the provider as a whole), never with an address.
-- Staff who read the register see all, ended roles too. On the portal: what stands at the places acted for and at the provider as a whole;
-- with names only for those whose own registered role stands.
-- SECURITY DEFINER: nobody on the portal may read who people are and where they hold a role.
CREATE FUNCTION registered_people(of_provider uuid)
  RETURNS TABLE (location_id uuid, role text, name text, activities text[], since date, until date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH reader AS (
    SELECT true AS is_staff, true AS everywhere, '{}'::uuid[] AS location_ids, true AS sees_names
    WHERE staff_has('contactCentre', 'triage', 'inspector', 'registrationOfficer', 'decisionMaker', 'registerAdministrator')
    UNION ALL
    SELECT false, mine.everywhere, mine.location_ids, mine.standing AND i_am_registered() FROM my_role() mine WHERE mine.provider_id = of_provider
  )
  SELECT held.location_id, held.role,
         CASE WHEN reader.sees_names THEN concat_ws(' ', person.title, person.given_name, person.family_name) END,
         coalesce(array_agg(DISTINCT held.activity) FILTER (WHERE held.activity IS NOT NULL), '{}'), min(held.started_on), max(held.ended_on)
  FROM reader
  JOIN role_holdings held ON held.provider_id = of_provider
  JOIN people person ON person.id = held.person_id
  CROSS JOIN LATERAL (SELECT coalesce(held.ended_on > london_today(), true)) AS is_now(standing)
  WHERE (reader.everywhere OR held.location_id IS NULL OR held.location_id = ANY (reader.location_ids)) AND (reader.is_staff OR is_now.standing)
  GROUP BY held.location_id, held.role, person.id, reader.sees_names, is_now.standing
  ORDER BY is_now.standing DESC, held.role, min(held.started_on), person.folded_name
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION registered_people(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registered_people(uuid) TO portal_app;
