import { by, isJob, isPortalUser, isStaff, isUser, type Rule, type Scene, seenBy } from "../rule.ts";
import { id, larkspur, lodge, type Somebody } from "../somebody.ts";
import { insertInto } from "../statements.ts";
import { at } from "./register.ts";

const seed = isJob("seed");
const knowsStaff = (who: Somebody) => isStaff()(who) || isJob("sign-in", "seed")(who);

/** O17 to O19 and O35, as far as rows of grants and of staff are there. */
export function grantAndStaffRules({ cast: { margaret, imran, tom }, everybody }: Scene): readonly Rule[] {
  const knowsTom = (who: Somebody) =>
    isJob("sign-in", "seed")(who) || isUser(tom)(who) || (isPortalUser(who) && by("O17", who, at(null)));
  const former = everybody.find(({ name }) => name === "one who was an inspector");
  const isThere = (table: string) => `exists (select from ${table} where id = '${id("given")}')`;
  return [
    {
      does: "O17: reads what Tom was given",
      on: ["grants"],
      statement: () => `select id from grants where id = '${tom.actingAs}'`,
      may: seenBy(knowsTom, tom.actingAs),
    },
    {
      does: "O17: reads where Tom was given it",
      on: ["grant_locations"],
      statement: () => `select grant_id as id from grant_locations where grant_id = '${tom.actingAs}'`,
      may: seenBy(knowsTom, tom.actingAs),
    },
    {
      does: "O18: gives somebody permissions",
      on: ["grants"],
      statement: () =>
        insertInto("grants", {
          ...{
            id: id("given"),
            provider_id: larkspur,
            name: "",
            email: "",
            job_title: "",
            everywhere: true,
            may: "{send}",
          },
          ...{ invited_by: margaret.userId, invited_at: "now", accepted_at: "now" },
        }),
      may: seed,
      left: isThere("grants"),
    },
    {
      does: "O19: gives a colleague another place",
      on: ["grant_locations"],
      statement: () =>
        insertInto("grant_locations", { grant_id: tom.actingAs, location_id: lodge, provider_id: larkspur }),
      may: seed,
      left: `exists (select from grant_locations where grant_id = '${tom.actingAs}' and location_id = '${lodge}')`,
    },
    {
      does: "reads who works for the regulator",
      on: ["staff"],
      statement: () => `select id from staff where id = '${imran.staffId}'`,
      may: seenBy(knowsStaff, imran.staffId),
    },
    {
      does: "reads who has which role there",
      on: ["staff_role_holdings"],
      statement: () => `select staff_id as id from staff_role_holdings where staff_id = '${imran.staffId}'`,
      may: seenBy(knowsStaff, imran.staffId),
    },
    {
      does: "makes somebody one of the staff",
      on: ["staff"],
      statement: () => insertInto("staff", { id: id("given"), user_id: margaret.userId }),
      may: seed,
      left: isThere("staff"),
    },
    {
      does: "O35: gives a staff role",
      on: ["staff_role_holdings"],
      statement: () => insertInto("staff_role_holdings", staffRole(former?.id ?? "")),
      may: seed,
      left: isThere("staff_role_holdings"),
    },
  ];
}

export const staffRole = (staff_id: string) => ({
  id: id("given"),
  staff_id,
  role: "administrator",
  started_at: "now",
});
