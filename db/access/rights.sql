-- What the policies ask of the actor. One expression each, without a look at a table, so that Postgres puts it in place
-- of the call. Policies write `(SELECT my_provider())`: then it is asked once a statement, not once a row. Types are named
-- with their schema: the bodies are read by the search path of whoever asks.
CREATE OR REPLACE FUNCTION actor_kind() RETURNS text LANGUAGE sql STABLE AS $$ SELECT actor() ->> 'kind' $$;
CREATE OR REPLACE FUNCTION actor_id() RETURNS text LANGUAGE sql STABLE AS $$ SELECT actor() ->> 'id' $$;
CREATE OR REPLACE FUNCTION is_job(VARIADIC jobs text[]) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(actor() ->> 'job' = ANY (jobs), false) $$;
CREATE OR REPLACE FUNCTION staff_has(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(actor() -> 'roles' ?| roles, false) $$;
CREATE OR REPLACE FUNCTION is_staff() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(actor() ? 'roles', false) $$;

-- The account; and on the portal the role or grant acted as, whose provider it is, and where it reaches.
CREATE OR REPLACE FUNCTION my_user() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (actor() ->> 'user_id')::pg_catalog.uuid $$;
CREATE OR REPLACE FUNCTION my_standing() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (actor() ->> 'standing')::pg_catalog.uuid $$;
CREATE OR REPLACE FUNCTION acting_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT actor() ->> 'role' $$;
CREATE OR REPLACE FUNCTION my_provider() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (actor() ->> 'provider_id')::pg_catalog.uuid $$;
CREATE OR REPLACE FUNCTION my_whole_provider() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (actor() ->> 'whole_provider')::pg_catalog.uuid $$;
-- A list of JSON, written as one of Postgres.
CREATE OR REPLACE FUNCTION my_locations() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT translate(actor() ->> 'location_ids', '[]"', '{}')::pg_catalog.uuid[] $$;
CREATE OR REPLACE FUNCTION i_may(permission text) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(actor() -> 'may' ? permission, false) $$;

-- Whether the role acted as is one that the register gives or gave; the provider that it speaks for, or did until it
-- ended; and the role of a registered manager, who alone applies to end it. Source: rights.csv, O24, O25, O26, O51.
CREATE OR REPLACE FUNCTION i_am_registered() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT actor() ->> 'registered_role' IS NOT NULL $$;
CREATE OR REPLACE FUNCTION provider_i_speak_for() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (actor() ->> 'speaks_for')::pg_catalog.uuid $$;
CREATE OR REPLACE FUNCTION provider_i_spoke_for() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT (actor() ->> 'spoke_for')::pg_catalog.uuid $$;
CREATE OR REPLACE FUNCTION my_manager_role() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT CASE WHEN actor() ->> 'role' = 'registeredManager' THEN (actor() ->> 'standing')::pg_catalog.uuid END $$;

-- Roles of staff that go together, by what they do. Source: rights.csv, O27, O30, O31, O40, O51.
CREATE OR REPLACE FUNCTION reads_register() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT staff_has(
  'contactCentre', 'triage', 'inspector', 'registrationOfficer', 'decisionMaker', 'registerAdministrator') $$;
CREATE OR REPLACE FUNCTION sees_notifications() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT staff_has('contactCentre', 'triage', 'inspector') $$;
CREATE OR REPLACE FUNCTION works_on_notifications() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT staff_has('triage', 'inspector') $$;
CREATE OR REPLACE FUNCTION sees_applications() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT staff_has('registrationOfficer', 'decisionMaker') $$;

-- The whole text of something that was sent and may be seen: the portal's side, and of staff those who work on its
-- kind.
CREATE OR REPLACE FUNCTION reads_text_of(kind text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT my_provider() IS NOT NULL OR CASE kind WHEN 'N' THEN works_on_notifications() ELSE sees_applications() END $$;

-- Whether an instant is that of the transaction, as far as the clocks of two machines agree: what is written down was
-- done now.
CREATE OR REPLACE FUNCTION is_now(at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(at BETWEEN now() - interval '1 minute' AND now() + interval '1 minute', false) $$;
