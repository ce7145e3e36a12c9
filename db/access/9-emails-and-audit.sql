-- Emails: each is queued by whom its cause is, to whom it is meant for; only the worker reads and marks them.
GRANT SELECT, INSERT ON emails TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON emails TO portal_worker;
CREATE POLICY read_by_staff ON emails FOR SELECT TO portal_app USING ((SELECT staff_has('contactCentre', 'administrator')));
CREATE POLICY as_new ON emails AS RESTRICTIVE FOR INSERT TO portal_app, portal_worker
  WITH CHECK (state = 'queued' AND attempts = 0 AND sent_at IS NULL AND provider_message_id IS NULL AND is_now(queued_at));
CREATE POLICY queue_by_sign_in ON emails FOR INSERT TO portal_app
  WITH CHECK ((SELECT is_job('sign-in')) AND name IN ('sign-in-link', 'account-created'));
-- A receipt: for what the actor sends in this transaction, to themselves and to those who must know of it.
CREATE POLICY queue_receipt ON emails FOR INSERT TO portal_app WITH CHECK (
  name = 'notification-received' AND user_id IS NULL
  AND EXISTS (
    SELECT FROM submissions sent
    WHERE sent.reference = emails.data ->> 'reference' AND sent.sent_by = (SELECT my_user()) AND is_now(sent.submitted_at)
      AND (emails."to" = (SELECT email FROM users WHERE users.id = (SELECT my_user()))
           OR emails."to" IN (SELECT email FROM receipt_addresses(sent.location_id))))
);
CREATE POLICY queue_by_worker ON emails FOR INSERT TO portal_worker WITH CHECK ((SELECT is_job('worker')) AND name = 'draft-expiring');
CREATE POLICY read_by_worker ON emails FOR SELECT TO portal_worker USING ((SELECT is_job('worker')));
CREATE POLICY mark_by_worker ON emails FOR UPDATE TO portal_worker USING ((SELECT is_job('worker')));
-- One made for an address without an account, so that asking costs the same, goes once its job comes up.
CREATE POLICY forget_by_worker ON emails FOR DELETE TO portal_worker USING ((SELECT is_job('worker')) AND "to" = '');

-- The mailbox of the demonstration is empty in production.
GRANT INSERT ON mailbox TO portal_worker;
GRANT SELECT ON mailbox TO portal_app;
CREATE POLICY put_by_worker ON mailbox FOR INSERT TO portal_worker WITH CHECK ((SELECT is_job('worker')));
CREATE POLICY read_in_demo ON mailbox FOR SELECT TO portal_app USING ((SELECT is_job('mailbox')));

-- The audit: everybody writes about themselves, now, and about their own provider; nobody changes.
GRANT SELECT, INSERT ON audit_entries TO portal_app;
GRANT INSERT ON audit_entries TO portal_worker;
CREATE POLICY write_own ON audit_entries FOR INSERT TO portal_app, portal_worker WITH CHECK (
  actor_kind = (SELECT actor_kind()) AND actor_id = (SELECT actor_id()) AND is_now(at)
  AND user_id IS NOT DISTINCT FROM (SELECT my_user())
  AND (provider_id IS NOT DISTINCT FROM (SELECT my_provider()) OR actor_kind = 'system')
);
CREATE POLICY read_by_auditor ON audit_entries FOR SELECT TO portal_app USING ((SELECT staff_has('auditor')));
CREATE POLICY read_own ON audit_entries FOR SELECT TO portal_app USING (provider_id = (SELECT my_whole_provider()));

-- Jobs: the web names a task of the list and sees nothing of the queue behind it. A function can only be given to a role that may
-- create in its schema.
GRANT CREATE ON SCHEMA public TO portal_worker;
CREATE OR REPLACE FUNCTION queue_job(task text, payload json, key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, pg_temp
AS $$
BEGIN
  IF task <> ALL ('{send-email}'::text[]) THEN
    RAISE EXCEPTION 'no such task' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM graphile_worker.add_job(task, payload, job_key => key);
END $$;
ALTER FUNCTION queue_job(text, json, text) OWNER TO portal_worker;
REVOKE EXECUTE ON FUNCTION queue_job(text, json, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_job(text, json, text) TO portal_app, portal_worker;
REVOKE CREATE ON SCHEMA public FROM portal_worker;
