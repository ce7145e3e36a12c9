-- What an account may act as, and until when: the one place that says so. Sign-in, the policies and the lists read it
-- here.

-- Whether a role that ends on a day stands today, by the clock in London.
CREATE OR REPLACE FUNCTION london_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (now() AT TIME ZONE 'Europe/London')::date $$;
CREATE OR REPLACE FUNCTION stands(ended_on date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(ended_on > london_today(), true) $$;
-- Whoever held a role reads the history for 28 days after its end.
CREATE OR REPLACE FUNCTION reads_history(ended_on date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(ended_on > london_today() - 28, true) $$;

-- The roles of a provider as a whole, in which applications about it are made. Source: rights.csv, O24, O25, O51.
CREATE OR REPLACE FUNCTION speaks_for_provider(role text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(role IN ('nominatedIndividual', 'responsibleIndividual', 'mainPartner'), false) $$;

-- On the portal: the rows of one person, role and provider are one role; an accepted grant is another. `ids` are all
-- rows of it, any of which may be named; `acting_as` is the one that new sessions name.
CREATE VIEW standings WITH (security_invoker = true) AS
  SELECT one.*,
         CASE WHEN one.everywhere THEN one.provider_id END AS whole_provider,
         CASE WHEN speaks_for_provider(one.role) THEN one.provider_id END AS speaks_for,
         CASE WHEN speaks_for_provider(one.registered_role) THEN one.provider_id END AS spoke_for
  FROM (
    SELECT holder.id AS user_id,
           (array_agg(held.id ORDER BY held.started_on, held.id))[1] AS acting_as,
           array_agg(held.id) AS ids,
           CASE WHEN is_now.standing THEN held.role ELSE 'lapsed' END AS role,
           held.role AS registered_role,
           held.provider_id,
           held.role <> 'registeredManager' AS everywhere,
           coalesce(array_agg(DISTINCT held.location_id) FILTER (WHERE held.location_id IS NOT NULL), '{}')
             AS location_ids,
           CASE WHEN is_now.standing THEN '{send,seeAllSent,download}' ELSE '{seeAllSent,download}' END::text[] AS may
    FROM role_holdings held
    JOIN users holder ON holder.person_id = held.person_id AND holder.closed_at IS NULL
    CROSS JOIN LATERAL (SELECT stands(held.ended_on)) AS is_now(standing)
    WHERE reads_history(held.ended_on)
    GROUP BY holder.id, held.role, held.provider_id, is_now.standing
    UNION ALL
    SELECT holder.id, granted.id, ARRAY[granted.id], 'colleague', NULL, granted.provider_id, granted.everywhere,
           ARRAY(SELECT place.location_id FROM grant_locations place WHERE place.grant_id = granted.id), granted.may
    FROM grants granted
    JOIN users holder ON holder.id = granted.user_id AND holder.closed_at IS NULL
    WHERE granted.accepted_at IS NOT NULL AND granted.suspended_at IS NULL AND granted.removed_at IS NULL
  ) one;

-- On the regulator's side: somebody with every role of theirs that has not ended.
CREATE VIEW staff_standings WITH (security_invoker = true) AS
  SELECT holder.id AS user_id, member.id AS staff_id, array_agg(DISTINCT held.role ORDER BY held.role) AS roles
  FROM staff member
  JOIN users holder ON holder.id = member.user_id AND holder.closed_at IS NULL
  JOIN staff_role_holdings held ON held.staff_id = member.id AND held.ended_at IS NULL
  GROUP BY holder.id, member.id;

-- Sign-in lists what an account may act as; everybody else's rights reach them sealed.
GRANT SELECT ON standings, staff_standings TO portal_app;
