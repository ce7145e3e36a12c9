import postgres, { type Sql } from "postgres";
import { pastPolicies } from "#db/past-policies.ts";
import { newReference } from "#lib/kernel/reference.ts";
import { userIdOf } from "../cast.ts";
import { generatedId, isGenerated, numberIn } from "./load-data-ids.ts";
import { generatedPlaces } from "./load-data-places.ts";
import { generatedTexts } from "./load-data-texts.ts";
import { sendSql } from "./send-sql.ts";

const AT_ONCE = 10_000;
const MONTHS = 24;
const MONTH_MILLISECONDS = 30.44 * 86_400_000;
const MOST_LOCATIONS = 6000;
const NOTIFICATIONS_EACH = 100;

/** The tables that are written, and looked at once more when all is done. */
const generatedTables = ["users", "providers", "locations", "submissions", "cases", "case_events"];

type Wanted = { count: number; now?: Date; tell?: (made: number) => void };

/**
 * Makes so many notifications, spread over the last two years and over many places, as the owner of the database of a
 * demonstration.
 */
export async function generateNotifications(
  ownerUrl: string,
  { count, now = new Date(), tell = () => {} }: Wanted,
): Promise<void> {
  const texts = await generatedTexts(now);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {}, max_lifetime: null, idle_timeout: 0 }); // one session: it has temporary tables
  try {
    const last = await pastPolicies(owner, generatedTables, async (tx) => {
      await tx`
        insert into users (id, name, email, created_at, closed_at)
        values (${generatedId("user", 1)}, 'Made by the generator', 'generator@generated.example', ${now}, ${now}) on conflict do nothing`;
      await generatedPlaces(tx, Math.min(MOST_LOCATIONS, Math.ceil(count / NOTIFICATIONS_EACH)));
      await tx`create temporary table texts as
        select (ordinality - 1)::int as position, text.* from jsonb_array_elements(${tx.json(JSON.parse(JSON.stringify(texts)))}) with ordinality one(value, ordinality),
        jsonb_to_record(one.value) as text(type text, version int, answers jsonb, document jsonb, sha256 text, actor jsonb)`;
      const [row] = await tx.unsafe<{ last: string | null }[]>(
        `select max(${numberIn("id")}) as last from submissions where ${isGenerated("notification")}`,
      );
      return Number(row?.last ?? 0);
    });
    await sendAll(owner, { count, from: last, now, tell });
    await owner.unsafe(`vacuum analyze ${generatedTables.join(", ")}`);
  } finally {
    await owner.end();
  }
}

/**
 * In many transactions, oldest first. A reference that is taken sends nothing: another is drawn in the next of them.
 */
async function sendAll(owner: Sql, { count, from, now, tell }: Required<Wanted> & { from: number }): Promise<void> {
  const reader = userIdOf("helen.ward@regulator.example");
  const span = MONTHS * MONTH_MILLISECONDS;
  for (let [made, number] = [0, from]; made < count; ) {
    const wanted = Array.from({ length: Math.min(AT_ONCE, count - made) }, (_, index) => {
      const at = new Date(now.getTime() - Math.floor(span * (1 - (made + index) / count)) - 1).toISOString();
      return { number: number + index + 1, reference: newReference("N", at), at, age: 1 - (made + index) / count };
    });
    const sent = await pastPolicies(owner, generatedTables, async (tx) => {
      const [row] = await tx.unsafe<{ sent: string }[]>(sendSql, [tx.json(wanted), reader]);
      return Number(row?.sent);
    });
    made += sent;
    number += wanted.length;
    tell(made);
  }
}
