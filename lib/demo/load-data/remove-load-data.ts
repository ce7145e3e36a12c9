import postgres, { type Sql } from "postgres";
import { pastPolicies } from "#db/past-policies.ts";
import { generatedId, isGenerated, numberIn } from "./load-data-ids.ts";

const AT_ONCE = 20_000;
const about = ["case_events", "messages", "additions", "cases"];
const tables = [...about, "submissions", "locations", "providers", "users"];

/**
 * Removes what was generated, and what staff have written about it since, as the owner. Gives how many notifications
 * there were.
 */
export async function removeLoadData(ownerUrl: string, tell: (removed: number) => void = () => {}): Promise<number> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const last = await lastNumber(owner);
    let removed = 0;
    for (let from = 1; from <= last; from += AT_ONCE) {
      removed += await removeNotifications(owner, from);
      tell(removed);
    }
    await pastPolicies(owner, tables, async (tx) => {
      await tx.unsafe(`delete from locations where ${isGenerated("location")}`);
      await tx.unsafe(`delete from providers where ${isGenerated("provider")}`);
      await tx`delete from users where id = ${generatedId("user", 1)}`;
    });
    await owner.unsafe(`vacuum (full, analyze) ${tables.join(", ")}`); // gives the disk back, of indexes too
    return removed;
  } finally {
    await owner.end();
  }
}

/** The owner reads all notifications: a policy of their own lets them. */
async function lastNumber(owner: Sql): Promise<number> {
  const [row] = await owner.unsafe<{ last: string }[]>(
    `select ${numberIn("id")} as last from submissions where ${isGenerated("notification")} order by id desc limit 1`,
  );
  return Number(row?.last ?? 0);
}

const removeNotifications = (owner: Sql, from: number) =>
  pastPolicies(owner, tables, async (tx) => {
    const numbered = `between '${generatedId("notification", from)}' and '${generatedId("notification", from + AT_ONCE - 1)}'`;
    for (const table of about) await tx.unsafe(`delete from ${table} where submission_id ${numbered}`);
    return (await tx.unsafe(`delete from submissions where id ${numbered}`)).count;
  });
