import { generatedId, generatedIdSql } from "./load-data-ids.ts";

/** From 0 to 1, the same for the same number: each salt is a throw of its own. */
const thrown = (salt: number) => `((hashint8extended(number, ${salt}) & 2147483647) / 2147483648.0::float8)`;
const sender = generatedId("user", 1);

/**
 * Sends what `wanted` lists and opens the cases, with what would have happened to them since. Gives how many.
 *
 * $1: `{number, reference, at, age}[]`, age from 1, the oldest, to 0; $2: who of the staff read them. About 5 of 100
 * are urgent and 3 are not read; the older, the likelier closed. Few places send much, most send little.
 */
export const sendSql = `
  with wanted as materialized (
    select number, reference, at, ${generatedIdSql("notification", "number")} as id,
           floor(power(${thrown(1)}, 2) * (select count(*) from places))::int as place,
           floor(${thrown(2)} * (select count(*) from texts))::int as text,
           case when ${thrown(3)} < 0.05 then 'urgent' else 'normal' end as priority,
           ${thrown(4)} < case when age < 0.04 then 0.5 else 0.01 end as unread,
           least(at + make_interval(mins => 5 + (${thrown(5)} * 1200)::int), now()) as read_at,
           ${thrown(6)} as fate, greatest(0, 0.9 - age * 10) as open
    from jsonb_to_recordset($1::jsonb) as one(number bigint, reference text, at timestamptz, age float8)
  ),
  drawn as materialized (
    select wanted.*, place.id as location_id, place.provider_id, place.region, place.fact, place.provider, text.type, text.version,
           text.answers, text.document, text.sha256, text.actor, ${generatedIdSql("manager", "wanted.place")} as acted_as,
           case when unread then 'received'
             when fate < open then (array['received', 'beingReviewed', 'moreInformationAsked'])[1 + floor(fate * 3 / open)::int]
             when fate > 0.98 then 'withdrawn' when fate > 0.97 then 'duplicate' else 'closed' end as status
    from wanted join places place on place.position = wanted.place join texts text on text.position = wanted.text
  ),
  sent as (
    insert into submissions (id, kind, about, reference, type, definition_version, provider_id, location_id, answers, document, facts,
      document_sha256, draft_id, sent_by, acted_as, acted_role, submitted_at)
    select id, 'N', 'location', reference, type, version, provider_id, location_id, answers, document,
           jsonb_build_object('now', at, 'today', at::date, 'actor', actor, 'provider', provider, 'locations', jsonb_build_array(fact)),
           sha256, id, '${sender}', acted_as, 'registeredManager', at
    from drawn on conflict (reference) do nothing returning id
  ),
  opened as (
    insert into cases (submission_id, provider_id, location_id, kind, about, reference, type, definition_version, acted_as, status, priority, region,
      received_at, first_read_at)
    select id, provider_id, location_id, 'N', 'location', reference, type, version, acted_as, status, priority, region, at, case when not unread then read_at end
    from drawn join sent using (id)
  ),
  told as (
    insert into case_events (id, submission_id, provider_id, at, kind, by, detail)
    select gen_random_uuid(), id, provider_id, event.at, event.kind, event.by, '{}'
    from drawn join sent using (id), lateral (values
      ('received', drawn.at, '${sender}'::uuid, true),
      ('read', drawn.read_at, $2::uuid, not unread),
      (drawn.status, least(drawn.read_at + interval '1 hour', now()), $2::uuid, drawn.status <> 'received')
    ) as event(kind, at, by, happened)
    where event.happened
  )
  select count(*) as sent from sent`;
