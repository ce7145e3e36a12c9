import type { Sql } from "postgres";
import type { Submission } from "#db/schema/submissions.ts";
import { locationNumber, providerNumber } from "#lib/demo/cast-places.ts";
import { locationId, providerId } from "#lib/register/stable-id.ts";
import { actorsOf, type Cast, portalPeople, sentNotification } from "../people.ts";

type Sent = Pick<Submission, "id" | "reference" | "kind" | "providerId" | "locationId" | "actedAs" | "draftId">;

/** Notifications by people of every kind, about places that several of them share. */
export async function sentByMany(admin: Sql, cast: Cast): Promise<readonly Sent[]> {
  await sentNotification(cast.margaret, "Larkspur House");
  await sentNotification(cast.margaret, "Larkspur at Home");
  await sentNotification(cast.daniel, "Larkspur Lodge");
  await sentNotification(cast.tom);
  await sentNotification(cast.ewa, "Heron View");
  await sentNotification(cast.ewa, "Heron Court");
  await sentNotification(cast.graceAtHeron);
  await sentNotification(cast.grace);
  await sentNotification(cast.samuel);
  await sentNotification(cast.owen);
  await sentBeforeTheEnd(admin);
  return admin<Sent[]>`
    select id, reference, kind, provider_id as "providerId", location_id as "locationId", acted_as as "actedAs", draft_id as "draftId"
    from submissions`;
}

/** What Karl sent while Siskin was registered. */
async function sentBeforeTheEnd(admin: Sql) {
  const [provider, place] = [providerId(providerNumber("08")), locationId(locationNumber("71"))];
  await admin`update role_holdings set ended_on = null where provider_id = ${provider}`;
  await admin`update locations set status = 'registered' where id = ${place}`;
  await sentNotification((await actorsOf(portalPeople.karl))[0]!);
  await admin`update locations set status = 'deregistered' where id = ${place}`;
  await admin`update role_holdings set ended_on = london_today() - 7 where provider_id = ${provider}`;
}
