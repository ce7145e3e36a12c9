-- The two keys with which what is known of an actor is sealed for one transaction: random, and read by the owner alone.
CREATE TABLE actor_keys (inner_key bytea NOT NULL, outer_key bytea NOT NULL);
--> statement-breakpoint
INSERT INTO actor_keys
SELECT decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex'), decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex')
FROM generate_series(1, 4);
--> statement-breakpoint
ALTER TABLE actor_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
