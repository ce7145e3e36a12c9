import { by, isJob, isStaff, type Rule, seenBy } from "../rule.ts";
import { house, larkspur, lodge, type Somebody } from "../somebody.ts";
import { at } from "./register.ts";

const writesHere = ({ actor }: Somebody) =>
  actor?.kind === "portalUser" && actor.providerId === larkspur && actor.may.includes("send");
const isNamed = (who: Somebody) => isStaff()(who) || !["colleague", "lapsed"].includes(who.role);

/** What functions that run as the owner tell of the register. */
export const registerFunctionRules: readonly Rule[] = [
  {
    does: "O27: is told who manages Larkspur Lodge",
    on: ["role_holdings", "people"],
    statement: () =>
      `select coalesce(name, role) as id from registered_people('${larkspur}') where location_id = '${lodge}'`,
    may: (who) => (by("O27", who, at(lodge)) ? [isNamed(who) ? "Mr Daniel Reyes" : "registeredManager"] : []),
  },
  {
    does: "is told the names of those who hold a role here",
    on: ["role_holdings", "people"],
    statement: () => "select name as id from names_here() where name = 'Aisha Khan'",
    may: seenBy(writesHere, "Aisha Khan"),
  },
  {
    does: "is told the names of colleagues here",
    on: ["grants"],
    statement: () => "select name as id from names_here() where name = 'Tom Whitfield'",
    may: seenBy(writesHere, "Tom Whitfield"),
  },
  {
    does: "O27: searches the register for a location",
    on: ["locations"],
    statement: () => `select name as id from search_register('', 'larkspur house', '{"larkspur house"}', 0, 10)`,
    may: seenBy((who) => isStaff()(who) && by("O27", who, at(house)), "Larkspur House"),
  },
  {
    does: "O27: searches the register for a provider",
    on: ["providers"],
    statement: () =>
      `select name as id from search_register('', 'larkspur care', '{"larkspur care ltd"}', 0, 10) where "is" = 'provider'`,
    may: seenBy((who) => isStaff()(who) && by("O27", who, at(house)), "Larkspur Care Ltd"),
  },
  isToldOfUse("drafts"),
  isToldOfUse("submissions"),
  isToldOfUse("grant_locations"),
];

/** An import asks whether a place is in use: here by one table alone. */
function isToldOfUse(table: string): Rule {
  const others = ["drafts", "submissions", "grant_locations"].filter((one) => one !== table);
  return {
    does: `is told that a place is in use by ${table}`,
    on: [table],
    before: () => `
      set local session_replication_role = replica; -- past the append-only triggers
      ${others.map((one) => `delete from ${one} where location_id = '${house}';`).join("")}
      set local session_replication_role = origin`,
    statement: () => `select 'used' as id where location_is_in_use('${house}')`,
    may: seenBy(isJob("register-import", "seed"), "used"),
  };
}
