-- Who is acting: found once a transaction, by `act_as` or `act_by_session`, and kept in two settings of the transaction that
-- every policy compares. What stands in them is sealed, so that a login of the portal cannot make up rights for itself.

-- Whether a role that ends on a day stands today, by the clock in London. The one place that says so.
CREATE OR REPLACE FUNCTION london_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (now() AT TIME ZONE 'Europe/London')::date $$;
CREATE OR REPLACE FUNCTION stands(ended_on date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(ended_on > london_today(), true) $$;
-- Whoever held a role reads the history for 28 days after its end.
CREATE OR REPLACE FUNCTION reads_history(ended_on date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(ended_on > london_today() - 28, true) $$;

-- What an account may act as today: the rows of one person, role and provider are one role; an accepted grant is another.
-- `ids` are all rows of it, any of which may be named; `acting_as` is the one that new sessions name.
CREATE OR REPLACE VIEW standings WITH (security_invoker = true) AS
  SELECT holder.id AS user_id,
         (array_agg(held.id ORDER BY held.started_on, held.id))[1] AS acting_as,
         array_agg(held.id) AS ids,
         CASE WHEN is_now.standing THEN held.role ELSE 'lapsed' END AS role,
         held.role AS registered_role,
         held.provider_id,
         held.role <> 'registeredManager' AS everywhere,
         coalesce(array_agg(DISTINCT held.location_id) FILTER (WHERE held.location_id IS NOT NULL), '{}') AS location_ids,
         CASE WHEN is_now.standing THEN '{send,seeAllSent,download}' ELSE '{seeAllSent,download}' END::text[] AS may
  FROM role_holdings held
  JOIN users holder ON holder.person_id = held.person_id AND holder.closed_at IS NULL
  CROSS JOIN LATERAL (SELECT stands(held.ended_on)) AS is_now(standing)
  WHERE reads_history(held.ended_on)
  GROUP BY holder.id, held.role, held.provider_id, is_now.standing
  UNION ALL
  SELECT granted.user_id, granted.id, ARRAY[granted.id], 'colleague', NULL, granted.provider_id, granted.everywhere,
         ARRAY(SELECT place.location_id FROM grant_locations place WHERE place.grant_id = granted.id), granted.may
  FROM grants granted
  WHERE granted.accepted_at IS NOT NULL AND granted.suspended_at IS NULL AND granted.removed_at IS NULL;

-- The owner is under row-level security too: what the functions below read as the owner, whoever asks.
CREATE POLICY read_by_owner ON actor_keys FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON role_holdings FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON users FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON grants FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON grant_locations FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON staff FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON staff_role_holdings FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON sessions FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY seen_by_owner ON sessions FOR UPDATE TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON people FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON providers FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON locations FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON drafts FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON submissions FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON case_events FOR SELECT TO CURRENT_USER USING (true);

-- The seal of what stands in the settings: HMAC's two rounds, with two keys that only the owner reads, over the connection, the
-- beginning of the transaction and the values. So it fits no other transaction and no other values.
CREATE OR REPLACE FUNCTION seal_of(actor text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT encode(sha256(outer_key || sha256(inner_key || convert_to(
    pg_backend_pid() || ' ' || extract(epoch FROM transaction_timestamp()) || ' ' || actor, 'UTF8'))), 'hex')
  FROM actor_keys
$$;
REVOKE EXECUTE ON FUNCTION seal_of(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION seal_actor(actor jsonb) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT set_config('portal.actor', actor::text, true), set_config('portal.seal', seal_of(actor::text), true) $$;
REVOKE EXECUTE ON FUNCTION seal_actor(jsonb) FROM PUBLIC;

-- Everything that is known of who acts; null when nobody does, and when the seal does not fit.
-- Not in parallel workers: they are other connections.
CREATE OR REPLACE FUNCTION actor() RETURNS jsonb
  LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  told constant text := current_setting('portal.actor', true);
BEGIN
  IF told IS NULL OR told = '' OR current_setting('portal.seal', true) IS DISTINCT FROM seal_of(told) THEN RETURN NULL; END IF;
  RETURN told::jsonb;
END $$;

CREATE OR REPLACE FUNCTION staff_actor(member uuid) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT jsonb_build_object('kind', 'staff', 'id', staff.id, 'user_id', staff.user_id, 'roles', jsonb_agg(held.role ORDER BY held.role))
  FROM staff
  JOIN users ON users.id = staff.user_id AND users.closed_at IS NULL
  JOIN staff_role_holdings held ON held.staff_id = staff.id AND held.ended_at IS NULL
  WHERE staff.id = member
  GROUP BY staff.id
$$;
REVOKE EXECUTE ON FUNCTION staff_actor(uuid) FROM PUBLIC;

-- Begins to act, with the rights of this moment: a portal user by the role or grant acted as, staff by their id, a job by its name.
-- Whoever holds no right is still named, so that what they are refused is noted in their name.
CREATE OR REPLACE FUNCTION act_as(kind text, id text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  numbered constant uuid := CASE WHEN id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN id::uuid END;
  found jsonb;
BEGIN
  IF kind = 'portalUser' THEN
    SELECT to_jsonb(standing) - 'ids' || jsonb_build_object('kind', kind, 'id', id) INTO found FROM standings standing
    WHERE standing.user_id = coalesce(
        (SELECT holder.id FROM role_holdings held JOIN users holder ON holder.person_id = held.person_id AND holder.closed_at IS NULL
         WHERE held.id = numbered),
        (SELECT granted.user_id FROM grants granted WHERE granted.id = numbered))
      AND numbered = ANY (standing.ids);
  ELSIF kind = 'staff' THEN
    found := staff_actor(numbered);
  END IF;
  PERFORM seal_actor(coalesce(found, jsonb_build_object('kind', kind, 'id', id)));
END $$;

-- Begins to act as whoever has the session with this hash, and tells all that the portal must know of them; null without one.
-- Whether the session is still good is for the caller to judge, by its times: `acting` is null where what it acted as stands no
-- longer, or was never chosen.
CREATE OR REPLACE FUNCTION act_by_session(hash text) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  session record;
  found jsonb;
  provider_name text;
BEGIN
  SELECT one.user_id, one.acting_as, one.created_at, one.last_seen_at, one.expires, one.ended_at, holder.name INTO session
  FROM sessions one JOIN users holder ON holder.id = one.user_id AND holder.closed_at IS NULL
  WHERE one.session_token = hash;
  IF session.user_id IS NULL THEN
    PERFORM seal_actor('{"kind": "visitor", "id": ""}');
    RETURN NULL;
  END IF;
  found := staff_actor(session.acting_as);
  IF found IS NULL THEN
    SELECT to_jsonb(standing) - 'ids' || jsonb_build_object('kind', 'portalUser', 'id', session.acting_as), provider.name
    INTO found, provider_name
    FROM standings standing JOIN providers provider ON provider.id = standing.provider_id
    WHERE standing.user_id = session.user_id AND session.acting_as = ANY (standing.ids);
  END IF;
  PERFORM seal_actor(coalesce(found, '{"kind": "visitor", "id": ""}'));
  RETURN jsonb_build_object(
    'userId', session.user_id, 'name', session.name, 'createdAt', session.created_at, 'lastSeenAt', session.last_seen_at,
    'expires', session.expires, 'endedAt', session.ended_at, 'acting', found, 'providerName', provider_name);
END $$;

-- Notes that a session is in use. Only for one that the caller has judged to be good.
CREATE OR REPLACE FUNCTION note_session_seen(hash text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ UPDATE sessions SET last_seen_at = now() WHERE session_token = hash AND user_id = my_user() $$;

REVOKE EXECUTE ON FUNCTION act_as(text, text), act_by_session(text), note_session_seen(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION act_as(text, text) TO portal_app, portal_worker;
GRANT EXECUTE ON FUNCTION act_by_session(text), note_session_seen(text) TO portal_app;

-- What policies ask of the actor.
CREATE OR REPLACE FUNCTION actor_kind() RETURNS text LANGUAGE sql STABLE AS $$ SELECT actor() ->> 'kind' $$;
CREATE OR REPLACE FUNCTION actor_id() RETURNS text LANGUAGE sql STABLE AS $$ SELECT actor() ->> 'id' $$;
CREATE OR REPLACE FUNCTION is_job(VARIADIC jobs text[]) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce((SELECT told ->> 'kind' = 'system' AND told ->> 'id' = ANY (jobs) FROM actor() told), false) $$;
CREATE OR REPLACE FUNCTION staff_has(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce((SELECT told ->> 'kind' = 'staff' AND told -> 'roles' ?| roles FROM actor() told), false) $$;
-- The account; and on the portal the role or grant acted as, whose provider it is, and where it reaches.
CREATE OR REPLACE FUNCTION my_user() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (actor() ->> 'user_id')::uuid $$;
CREATE OR REPLACE FUNCTION my_standing() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (told ->> 'id')::uuid FROM actor() told WHERE told ? 'provider_id' $$;
CREATE OR REPLACE FUNCTION acting_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT actor() ->> 'role' $$;
CREATE OR REPLACE FUNCTION my_provider() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (actor() ->> 'provider_id')::uuid $$;
CREATE OR REPLACE FUNCTION my_whole_provider() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (told ->> 'provider_id')::uuid FROM actor() told WHERE (told ->> 'everywhere')::boolean $$;
CREATE OR REPLACE FUNCTION my_locations() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT ARRAY(SELECT jsonb_array_elements_text(told -> 'location_ids')::uuid) FROM actor() told WHERE told ? 'location_ids' $$;
CREATE OR REPLACE FUNCTION i_may(permission text) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(actor() -> 'may' ? permission, false) $$;
-- Whether the role acted as is one that the register gives or gave; and that of a provider as a whole, in which applications about
-- the provider are made. Source: rights.csv, O24, O25, O51.
CREATE OR REPLACE FUNCTION i_am_registered() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(actor() ->> 'registered_role' IS NOT NULL, false) $$;
CREATE OR REPLACE FUNCTION speaks_for_provider(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce(role IN ('nominatedIndividual', 'responsibleIndividual', 'mainPartner'), false) $$;
CREATE OR REPLACE FUNCTION provider_i_speak_for() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (told ->> 'provider_id')::uuid FROM actor() told WHERE speaks_for_provider(told ->> 'role') $$;
CREATE OR REPLACE FUNCTION provider_i_spoke_for() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (told ->> 'provider_id')::uuid FROM actor() told WHERE speaks_for_provider(told ->> 'registered_role') $$;
-- The role of a registered manager, who alone applies to end it. Source: rights.csv, O26.
CREATE OR REPLACE FUNCTION my_manager_role() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (told ->> 'id')::uuid FROM actor() told WHERE told ->> 'role' = 'registeredManager' $$;

-- Roles of staff that go together, by what they do. Source: rights.csv, O27, O30, O31, O51.
CREATE OR REPLACE FUNCTION reads_register() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT staff_has(
  'contactCentre', 'triage', 'inspector', 'registrationOfficer', 'decisionMaker', 'registerAdministrator') $$;
CREATE OR REPLACE FUNCTION sees_notifications() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT staff_has('contactCentre', 'triage', 'inspector') $$;
CREATE OR REPLACE FUNCTION works_on_notifications() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT staff_has('triage', 'inspector') $$;
CREATE OR REPLACE FUNCTION sees_applications() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT staff_has('registrationOfficer', 'decisionMaker') $$;

-- Whether an instant is that of the transaction, as far as the clocks of two machines agree: what is written down was done now.
CREATE OR REPLACE FUNCTION is_now(at timestamptz) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(at BETWEEN now() - interval '1 minute' AND now() + interval '1 minute', false) $$;
