-- Emails: each is queued by whom its cause is, to whom it is meant for; only the worker reads and marks them. Staff see
-- what was sent, never one that still holds the link that signs somebody in.
GRANT SELECT, INSERT ON emails TO portal_app;
GRANT SELECT, INSERT, UPDATE (state, sent_at, attempts, last_problem, provider_message_id, data), DELETE ON emails
  TO portal_worker;
CREATE POLICY read_by_staff ON emails FOR SELECT TO portal_app
  USING ((SELECT staff_has('contactCentre', 'administrator')) AND NOT data ? 'link');
CREATE POLICY as_new ON emails AS RESTRICTIVE FOR INSERT TO portal_app, portal_worker WITH CHECK (
  state = 'queued' AND is_now(queued_at) AND attempts = 0 AND sent_at IS NULL AND last_problem IS NULL
  AND provider_message_id IS NULL);
-- To the account's own address; a link that was asked for with an unknown one goes to nobody.
CREATE POLICY queue_by_sign_in ON emails FOR INSERT TO portal_app WITH CHECK (
  (SELECT is_job('sign-in'))
  AND ((name = 'sign-in-link' AND "to" = '' AND user_id IS NULL)
       OR (name IN ('sign-in-link', 'account-created')
           AND EXISTS (
             SELECT FROM users
             WHERE users.id = emails.user_id AND users.email = emails."to" AND users.closed_at IS NULL)))
);
-- A receipt: for what the actor sends in this transaction, to themselves and to those who must know of it.
CREATE POLICY queue_receipt ON emails FOR INSERT TO portal_app WITH CHECK (
  name = 'notification-received' AND user_id IS NULL
  AND EXISTS (
    SELECT FROM submissions sent
    WHERE sent.reference = emails.data ->> 'reference'
      AND sent.submitted_at = (emails.data ->> 'submittedAt')::timestamptz
      AND sent.acted_as = (SELECT my_standing()) AND is_now(sent.submitted_at)
      AND (emails."to" = (SELECT email FROM users WHERE users.id = (SELECT my_user()))
           OR emails."to" IN (SELECT email FROM receipt_addresses(sent.location_id))))
);
CREATE POLICY queue_by_worker ON emails FOR INSERT TO portal_worker WITH CHECK (
  (SELECT is_job('worker')) AND name = 'draft-expiring' AND user_id IS NULL
  AND EXISTS (SELECT FROM users WHERE users.email = emails."to"));

-- Who is reminded of a second part that is still to come, and of which first part: whoever sent that, the managers of its
-- place, and the nominated individuals.
-- SECURITY DEFINER: the worker reads neither what was sent nor who holds which role.
CREATE OR REPLACE FUNCTION second_part_addresses(owed_one uuid) RETURNS TABLE (reference text, email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT cause.reference, who.email
  FROM owed_submissions owed JOIN submissions cause ON cause.id = owed.submission_id AND cause.type = owed.type
  CROSS JOIN LATERAL (
    SELECT sender.email FROM users sender WHERE sender.id = cause.sent_by AND sender.closed_at IS NULL
    UNION
    SELECT coalesce(holder.email, held.registered_email)
    FROM role_holdings held LEFT JOIN users holder ON holder.person_id = held.person_id AND holder.closed_at IS NULL
    WHERE held.provider_id = owed.provider_id AND stands(held.ended_on)
      AND (held.role = 'nominatedIndividual'
           OR (held.role = 'registeredManager' AND held.location_id = owed.location_id))
  ) who
  WHERE is_job('worker') AND owed.id = owed_one AND owed.settled IS NULL AND who.email IS NOT NULL
$$;
REVOKE EXECUTE ON FUNCTION second_part_addresses(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION second_part_addresses(uuid) TO portal_worker;
CREATE POLICY remind_by_worker ON emails FOR INSERT TO portal_worker WITH CHECK (
  (SELECT is_job('worker')) AND name = 'second-part-owed' AND user_id IS NULL
  AND EXISTS (
    SELECT FROM second_part_addresses((emails.data ->> 'owedId')::uuid) due
    WHERE due.email = emails."to" AND due.reference = emails.data ->> 'reference'));
CREATE POLICY read_by_worker ON emails FOR SELECT TO portal_worker USING ((SELECT is_job('worker')));
CREATE POLICY mark_by_worker ON emails FOR UPDATE TO portal_worker USING ((SELECT is_job('worker')));
-- One made for an address without an account, so that asking costs the same, goes once its job comes up.
CREATE POLICY forget_by_worker ON emails FOR DELETE TO portal_worker USING ((SELECT is_job('worker')) AND "to" = '');

-- Who is told that something was sent about a place acted for: its managers, and the nominated individuals.
-- SECURITY DEFINER: a sender may not read who holds which role with which address.
CREATE OR REPLACE FUNCTION receipt_addresses(place uuid) RETURNS TABLE (email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT DISTINCT coalesce(holder.email, held.registered_email)
  FROM role_holdings held LEFT JOIN users holder ON holder.person_id = held.person_id AND holder.closed_at IS NULL
  WHERE held.provider_id = my_provider() AND i_may('send') AND stands(held.ended_on)
    AND (place IS NULL OR my_whole_provider() IS NOT NULL OR place = ANY (my_locations()))
    AND (held.role = 'nominatedIndividual' OR (held.role = 'registeredManager' AND held.location_id = place))
    AND coalesce(holder.email, held.registered_email) IS NOT NULL
$$;
REVOKE EXECUTE ON FUNCTION receipt_addresses(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receipt_addresses(uuid) TO portal_app;

-- The mailbox of the demonstration is empty in production.
GRANT INSERT ON mailbox TO portal_worker;
GRANT SELECT ON mailbox TO portal_app;
CREATE POLICY put_by_worker ON mailbox FOR INSERT TO portal_worker WITH CHECK ((SELECT is_job('worker')));
CREATE POLICY read_in_demo ON mailbox FOR SELECT TO portal_app USING ((SELECT is_job('mailbox')));
