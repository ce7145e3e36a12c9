import { reading } from "#lib/operation/reading.ts";
import { isStaff } from "./policy.ts";

/** The roles that a member of staff holds today: what their first page is about. */
export const staffRoles = reading({
  name: "staff.home",
  asked: () => "page:admin",
  find: async () => true,
  allow: (actor) => isStaff(actor),
  show: ({ actor }) => (isStaff(actor) ? actor.roles : []),
});
