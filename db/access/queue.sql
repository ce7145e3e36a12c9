-- Jobs: the web names a task of the list and sees nothing of the queue behind it. A function can only be given to a
-- role that may create in its schema.
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
