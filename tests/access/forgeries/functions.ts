import { refused } from "../forgery.ts";
import type { Rule, Scene } from "../rule.ts";
import { heron, house, lodge } from "../somebody.ts";

const becomes = (role: string) => `select set_config('role', '${role}', true)`;
const SECRET: Readonly<Record<string, string>> = {
  "has something sealed": "select seal_of('{}')",
  "opens the cursor of another": "select act_once()",
  "seals an actor": "select seal_actor('{}')",
  "makes an actor of staff": "select staff_actor(gen_random_uuid())",
  "makes an actor of the portal": "select portal_actor(gen_random_uuid(), gen_random_uuid())",
  "draws a reference": "select new_reference('N')",
  "reads the keys": "select * from actor_keys",
  "becomes the owner": becomes("portal_owner"),
  "becomes the superuser": "select set_config('session_authorization', 'postgres', true)",
};

/** What functions and roles give to those who may not have it. */
export const forgedCalls = ({ cast: { margaret, imran, tom } }: Scene): readonly Rule[] => [
  ...refused({
    as: "tom",
    table: "actor_keys",
    never: {
      ...SECRET,
      "becomes the worker": becomes("portal_worker"),
      "is told whom to remind": "select * from second_part_addresses(gen_random_uuid())",
    },
  }),
  ...refused({ as: "nobody", table: "actor_keys", never: SECRET }),
  ...refused({
    as: "the job worker",
    login: "worker",
    table: "actor_keys",
    never: {
      ...SECRET,
      "becomes the web": becomes("portal_app"),
      "acts by a session": "select act_by_session('')",
      "notes a session": "select note_session_seen('')",
      "writes on an account": "select remember_sender('', '')",
      "is told of the register": `select * from registered_people('${heron}')`,
      "searches the register": `select * from search_register('', 'heron', '{"heron"}', 0, 10)`,
      "is told names": "select * from names_here()",
      "is told addresses": `select * from receipt_addresses('${lodge}')`,
      "is told of a place": `select location_is_in_use('${house}')`,
      "is told who began a draft": "select draft_maker(gen_random_uuid())",
      "settles what is owed": "select settle_owed(gen_random_uuid())",
      "reads a history": "select * from case_history(gen_random_uuid())",
    },
  }),
  ...refused({
    as: "tom",
    table: "role_holdings",
    never: {
      "is told whom a place elsewhere tells": `select * from receipt_addresses('${lodge}')`,
      "is told who works for another provider": `select * from registered_people('${heron}')`,
      "searches the whole register": `select * from search_register('', 'heron', '{"heron"}', 0, 10)`,
      "asks what a place is used for": `select where location_is_in_use('${house}')`,
    },
  }),
  ...refused({
    as: "tom",
    table: "actor_keys",
    never: {
      "goes on as somebody else": `select act_as('portalUser', '${margaret.actingAs}')`,
      "goes on as staff": `select act_as('staff', '${imran.staffId}')`,
      "goes on as a job": "select act_as('system', 'sign-in')",
      "goes on as themselves": `select act_as('portalUser', '${tom.actingAs}')`,
      "goes on by a session": "select act_by_session('')",
      "forgets who they are, and goes on as a job":
        "select set_config('portal.actor', '', true), set_config('portal.seal', '', true), act_as('system', 'sign-in')",
    },
  }),
];
