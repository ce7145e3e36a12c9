import postgres from "postgres";
import { pastPolicies } from "#db/past-policies.ts";
import { generatedId, isGenerated } from "./generated-ids.ts";

const AT_ONCE = 20_000;
const about = ["case_events", "messages", "additions", "cases"];
const tables = [...about, "notifications", "locations", "providers", "users"];

/** Removes what was generated, and what staff have written about it since, as the owner. Gives how many notifications there were. */
export async function removeGenerated(ownerUrl: string, tell: (removed: number) => void = () => {}): Promise<number> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  let removed = 0;
  try {
    for (let from = 1, more = true; more; from += AT_ONCE) {
      const between = (column: string) =>
        `${column} between '${generatedId("notification", from)}' and '${generatedId("notification", from + AT_ONCE - 1)}'`;
      more = await pastPolicies(owner, tables, async (tx) => {
        for (const table of about) await tx.unsafe(`delete from ${table} where ${between("notification_id")}`);
        removed += (await tx.unsafe(`delete from notifications where ${between("id")}`)).count;
        const [left] = await tx.unsafe(`select from notifications where ${isGenerated("notification")} limit 1`);
        return left !== undefined;
      });
      tell(removed);
    }
    await pastPolicies(owner, tables, async (tx) => {
      await tx.unsafe(`delete from locations where ${isGenerated("location")}`);
      await tx.unsafe(`delete from providers where ${isGenerated("provider")}`);
      await tx`delete from users where id = ${generatedId("user", 1)}`;
    });
    await owner.unsafe(`vacuum analyze ${tables.join(", ")}`);
  } finally {
    await owner.end();
  }
  return removed;
}
