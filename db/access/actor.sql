-- Who is acting: found once a transaction, by `act_as` or `act_by_session`, and kept in two settings of the transaction
-- that every policy compares. What stands in them is sealed, so that a login of the portal cannot make up rights for
-- itself.

-- The seal: HMAC's two rounds, with two keys that only the owner reads, over the connection, the beginning of the
-- transaction and the values. So it fits no other transaction and no other values.
CREATE OR REPLACE FUNCTION seal_of(actor text) RETURNS text
  LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  keys actor_keys;
BEGIN
  SELECT * INTO keys FROM actor_keys; -- a plain look and a plain expression: plpgsql does these quickest
  RETURN encode(sha256(keys.outer_key || sha256(keys.inner_key || int4send(pg_backend_pid())
    || timestamptz_send(transaction_timestamp()) || convert_to(actor, 'UTF8'))), 'hex');
END $$;

CREATE OR REPLACE FUNCTION seal_actor(actor jsonb) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT set_config('portal.actor', actor::text, true), set_config('portal.seal', seal_of(actor::text), true) $$;

-- A transaction acts as one: the cursor stays open to its end, and another of this name cannot be opened meanwhile. It is a
-- guard against mistakes and a single smuggled statement: whoever can run several can close it first, or begin a
-- transaction. It is opened before anything is looked up, on the keys: whoever changes the rules locks these first, waits
-- for those who act already, and holds up nobody halfway (db/access.ts).
CREATE OR REPLACE FUNCTION act_once() RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  only_once refcursor := 'who acts in this transaction';
BEGIN
  OPEN only_once FOR SELECT FROM actor_keys;
END $$;

-- Everything that is known of who acts; null when nobody does, and when the seal does not fit. Not in parallel workers:
-- they are other connections.
CREATE OR REPLACE FUNCTION actor() RETURNS jsonb
  LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  told constant text := current_setting('portal.actor', true);
BEGIN
  IF told IS NULL OR told = '' OR current_setting('portal.seal', true) IS DISTINCT FROM seal_of(told) THEN
    RETURN NULL;
  END IF;
  RETURN told::jsonb;
END $$;

CREATE OR REPLACE FUNCTION staff_actor(member uuid) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN (
    SELECT jsonb_build_object('kind', 'staff', 'id', standing.staff_id, 'user_id', standing.user_id,
      'roles', standing.roles, 'role', array_to_string(standing.roles, ' '))
    FROM staff_standings standing WHERE standing.staff_id = member);
END $$;

CREATE OR REPLACE FUNCTION portal_actor(account uuid, role_or_grant uuid) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN (
    SELECT jsonb_strip_nulls(to_jsonb(standing) - '{ids,acting_as}'::text[]) || jsonb_build_object(
      'kind', 'portalUser', 'id', role_or_grant, 'standing', role_or_grant)
    FROM standings standing WHERE standing.user_id = account AND role_or_grant = ANY (standing.ids));
END $$;

-- Begins to act, with the rights of this moment: a portal user by the role or grant acted as, staff by their id, a job
-- by its name. Whoever holds no right is still named, so that what they are refused is noted in their name.
CREATE OR REPLACE FUNCTION act_as(kind text, id text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  numbered constant uuid := CASE WHEN id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN id::uuid END;
  found jsonb;
BEGIN
  PERFORM act_once();
  IF kind = 'portalUser' THEN
    found := portal_actor(coalesce(
      (SELECT holder.id FROM role_holdings held
       JOIN users holder ON holder.person_id = held.person_id AND holder.closed_at IS NULL WHERE held.id = numbered),
      (SELECT granted.user_id FROM grants granted WHERE granted.id = numbered)), numbered);
  ELSIF kind = 'staff' THEN
    found := staff_actor(numbered);
  ELSIF kind = 'system' THEN
    found := jsonb_build_object('kind', kind, 'id', id, 'job', id, 'role', id);
  END IF;
  PERFORM seal_actor(coalesce(found, jsonb_build_object('kind', kind, 'id', id)));
END $$;

-- Begins to act as whoever has the session with this hash, and tells all that the portal must know of them; null
-- without one. One that was ended, or is too old, tells whose it was and acts as nobody; whether it was left unused too
-- long is for the caller to judge. `acting` is null where what it acted as stands no longer, or was never chosen.
CREATE OR REPLACE FUNCTION act_by_session(hash text) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  session record;
  found jsonb;
BEGIN
  PERFORM act_once();
  SELECT one.user_id, one.acting_as, one.created_at, one.last_seen_at, one.expires, one.ended_at, holder.name
  INTO session
  FROM sessions one JOIN users holder ON holder.id = one.user_id AND holder.closed_at IS NULL
  WHERE one.session_token = hash;
  IF session.user_id IS NOT NULL THEN
    found := coalesce(portal_actor(session.user_id, session.acting_as), staff_actor(session.acting_as));
    IF found ->> 'user_id' <> session.user_id::text THEN found := NULL; END IF;
  END IF;
  PERFORM seal_actor(CASE WHEN found IS NULL OR session.ended_at IS NOT NULL OR session.expires <= now()
    THEN '{"kind": "visitor", "id": ""}' ELSE found END);
  IF session.user_id IS NULL THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'userId', session.user_id, 'name', session.name, 'acting', found, 'createdAt', session.created_at,
    'lastSeenAt', session.last_seen_at, 'expires', session.expires, 'endedAt', session.ended_at,
    'providerName', (SELECT provider.name FROM providers provider WHERE provider.id = (found ->> 'provider_id')::uuid));
END $$;

REVOKE EXECUTE ON FUNCTION seal_of(text), seal_actor(jsonb), act_once(), staff_actor(uuid), portal_actor(uuid, uuid)
  FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION act_as(text, text), act_by_session(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION act_as(text, text) TO portal_app, portal_worker;
GRANT EXECUTE ON FUNCTION act_by_session(text) TO portal_app;
