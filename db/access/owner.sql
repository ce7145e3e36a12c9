-- The owner is under row-level security too. This is what the functions that run as the owner read and write, whoever
-- asks.
CREATE POLICY read_by_owner ON actor_keys FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON role_holdings FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON users FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_by_owner ON users FOR UPDATE TO CURRENT_USER USING (id = (SELECT my_user()));
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
CREATE POLICY let_go_by_owner ON drafts FOR UPDATE TO CURRENT_USER USING (sent_at IS NOT NULL) WITH CHECK (owed_id IS NULL);
CREATE POLICY read_by_owner ON unsaved_pages FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY forgotten_by_owner ON unsaved_pages FOR DELETE TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON submissions FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON owed_submissions FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY settle_by_owner ON owed_submissions FOR UPDATE TO CURRENT_USER USING (true);
CREATE POLICY read_by_owner ON case_events FOR SELECT TO CURRENT_USER USING (true);
