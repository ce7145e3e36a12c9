-- Who holds which registered role at a provider, one row a person, role and place (none: the provider as a whole),
-- never with an address. Staff who read the register see all, ended roles too. On the portal: what stands at the places
-- acted for and at the provider as a whole; with names only for those whose own registered role stands.
-- SECURITY DEFINER: nobody on the portal may read who people are and where they hold a role.
CREATE OR REPLACE FUNCTION registered_people(of_provider uuid)
  RETURNS TABLE (location_id uuid, role text, name text, activities text[], since date, until date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH reader AS (
    SELECT true AS is_staff, true AS everywhere, '{}'::uuid[] AS location_ids, true AS sees_names
    WHERE reads_register()
    UNION ALL
    SELECT false, my_whole_provider() IS NOT NULL, my_locations(), acting_role() <> 'lapsed' AND i_am_registered()
    WHERE my_provider() = of_provider
  )
  SELECT held.location_id, held.role,
         CASE WHEN reader.sees_names THEN concat_ws(' ', person.title, person.given_name, person.family_name) END,
         coalesce(array_agg(DISTINCT held.activity) FILTER (WHERE held.activity IS NOT NULL), '{}'),
         min(held.started_on), max(held.ended_on)
  FROM reader
  JOIN role_holdings held ON held.provider_id = of_provider
  JOIN people person ON person.id = held.person_id
  CROSS JOIN LATERAL (SELECT stands(held.ended_on)) AS is_now(standing)
  WHERE (reader.everywhere OR held.location_id IS NULL OR held.location_id = ANY (reader.location_ids))
    AND (reader.is_staff OR is_now.standing)
  GROUP BY held.location_id, held.role, person.id, reader.sees_names, is_now.standing
  ORDER BY is_now.standing DESC, held.role, min(held.started_on), person.folded_name
$$;
REVOKE EXECUTE ON FUNCTION registered_people(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registered_people(uuid) TO portal_app;

-- The names of those who work for the provider acted for, which do not belong into free text: for those who write some.
-- SECURITY DEFINER: somebody who writes may not read who holds which role.
CREATE OR REPLACE FUNCTION names_here() RETURNS TABLE (name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT DISTINCT people.given_name || ' ' || people.family_name
  FROM role_holdings held JOIN people ON people.id = held.person_id
  WHERE held.provider_id = my_provider() AND i_may('send') AND stands(held.ended_on)
  UNION
  SELECT granted.name FROM grants granted
  WHERE granted.provider_id = my_provider() AND i_may('send')
    AND granted.accepted_at IS NOT NULL AND granted.removed_at IS NULL
$$;
REVOKE EXECUTE ON FUNCTION names_here() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION names_here() TO portal_app;
