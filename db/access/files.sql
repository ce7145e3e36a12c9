-- Files of a draft and of what was sent from it, read with it: on the portal by whoever sees it, of staff by those who
-- read the whole text. Nobody can download one before it is clean: that is for the operation that will.
GRANT SELECT, INSERT, DELETE ON files, file_chunks TO portal_app;
CREATE POLICY read_with_draft ON files FOR SELECT TO portal_app
  USING (submission_id IS NULL AND EXISTS (SELECT FROM drafts WHERE drafts.id = files.draft_id));
CREATE POLICY read_with_submission ON files FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM submissions sent WHERE sent.id = files.submission_id AND reads_text_of(sent.kind)));
CREATE POLICY add_to_draft ON files FOR INSERT TO portal_app WITH CHECK (
  uploaded_by = (SELECT my_user()) AND is_now(uploaded_at) AND submission_id IS NULL
  AND scan IN ('waiting', 'notScanned')
  AND EXISTS (SELECT FROM drafts draft
              WHERE draft.id = files.draft_id AND draft.provider_id = files.provider_id AND draft.sent_at IS NULL));
CREATE POLICY remove_from_draft ON files FOR DELETE TO portal_app
  USING (EXISTS (SELECT FROM drafts draft WHERE draft.id = files.draft_id AND draft.sent_at IS NULL));
CREATE POLICY read_with_file ON file_chunks FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM files WHERE files.id = file_chunks.file_id));
CREATE POLICY add_with_file ON file_chunks FOR INSERT TO portal_app WITH CHECK (EXISTS (
  SELECT FROM files WHERE files.id = file_chunks.file_id
    AND files.uploaded_by = (SELECT my_user()) AND files.submission_id IS NULL AND is_now(files.uploaded_at)));
CREATE POLICY remove_with_file ON file_chunks FOR DELETE TO portal_app
  USING (EXISTS (
    SELECT FROM files JOIN drafts draft ON draft.id = files.draft_id
    WHERE files.id = file_chunks.file_id AND draft.sent_at IS NULL));
