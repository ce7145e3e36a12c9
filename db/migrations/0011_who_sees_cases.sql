-- A case is seen by those who see its notification, by the same rule on the columns that are copied: no look at the notification.
DROP POLICY read_with_notification ON cases;
--> statement-breakpoint
CREATE POLICY read_own ON cases FOR SELECT TO portal_app USING (
  (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]) OR acted_as::text = (SELECT actor_id()))
  AND provider_id = (SELECT my_provider())
  AND ((SELECT i_may('seeAllSent')) OR acted_as::text = (SELECT actor_id()))
);
--> statement-breakpoint
CREATE POLICY read_by_staff ON cases FOR SELECT TO portal_app USING (
  (SELECT staff_has('contactCentre', 'triage', 'inspector')) OR (kind = 'A' AND (SELECT staff_has('registrationOfficer', 'decisionMaker')))
);
--> statement-breakpoint
-- What is copied is what was sent, and stays so.
DROP POLICY add_with_notification ON cases;
--> statement-breakpoint
CREATE POLICY add_with_notification ON cases FOR INSERT TO portal_app WITH CHECK (EXISTS (
  SELECT FROM notifications sent
  WHERE sent.id = cases.notification_id AND sent.provider_id = cases.provider_id AND sent.location_id IS NOT DISTINCT FROM cases.location_id
    AND sent.kind = cases.kind AND sent.reference = cases.reference AND sent.type = cases.type
    AND sent.definition_version = cases.definition_version AND sent.acted_as = cases.acted_as
));
--> statement-breakpoint
REVOKE UPDATE ON cases FROM portal_app;
--> statement-breakpoint
GRANT UPDATE (status, priority, assigned_to, first_read_at) ON cases TO portal_app;
--> statement-breakpoint

DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY '{case_events,staff}'::text[] LOOP
    EXECUTE format('CREATE POLICY read_by_owner ON %I FOR SELECT TO CURRENT_USER USING (true)', one);
  END LOOP;
END $$;
--> statement-breakpoint

-- What happened to a case, for staff who read notifications. Names of the regulator's own people for all of them; who acted for the
-- provider only for those who read the whole text.
-- SECURITY DEFINER: staff may not read who has an account.
CREATE FUNCTION case_history(of_notification uuid)
  RETURNS TABLE (at timestamptz, kind text, by_staff boolean, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT event.at, event.kind, member.id IS NOT NULL,
         CASE WHEN member.id IS NOT NULL OR staff_has('triage', 'inspector') THEN person.name END
  FROM case_events event
  JOIN users person ON person.id = event.by
  LEFT JOIN staff member ON member.user_id = person.id
  WHERE event.notification_id = of_notification AND staff_has('contactCentre', 'triage', 'inspector')
  ORDER BY event.at, event.id
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION case_history(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION case_history(uuid) TO portal_app;
