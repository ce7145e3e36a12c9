-- The audit: everybody writes about themselves, now, and about their own provider; nobody changes it. The worker also
-- writes what became of drafts of every provider.
GRANT SELECT, INSERT ON audit_entries TO portal_app;
GRANT INSERT ON audit_entries TO portal_worker;
CREATE POLICY write_own ON audit_entries FOR INSERT TO portal_app, portal_worker WITH CHECK (
  actor_kind = (SELECT actor_kind()) AND actor_id = (SELECT actor_id())
  AND actor_role = coalesce((SELECT acting_role()), '')
  AND user_id IS NOT DISTINCT FROM (SELECT my_user()) AND is_now(at)
  AND (provider_id IS NOT DISTINCT FROM (SELECT my_provider()) OR (SELECT is_job('worker')))
);
CREATE POLICY read_by_auditor ON audit_entries FOR SELECT TO portal_app USING ((SELECT staff_has('auditor')));
CREATE POLICY read_own ON audit_entries FOR SELECT TO portal_app USING (provider_id = (SELECT provider_i_speak_for()));

-- Numbered here, whatever was asked for: an entry that comes in out of its turn would be missed when the audit is
-- checked.
CREATE OR REPLACE FUNCTION number_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  NEW.seq := nextval('audit_entries_seq_seq');
  NEW.xid := pg_current_xact_id();
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION number_entry() FROM PUBLIC;
CREATE TRIGGER number_entry BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION number_entry();
