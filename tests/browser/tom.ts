import { type Portal, test } from "./portal.ts";

/** A colleague, who reads only what he sent himself. */
export const TOM = "tom.whitfield@larkspur.example";

/** Tom works at one location: in the tests of this file he may go on with drafts about all of them. */
export function tomWorksEverywhere(): void {
  const is = ({ admin }: Portal, everywhere: boolean) =>
    admin`update grants set everywhere = ${everywhere} where user_id = (select id from users where email = ${TOM})`;
  test.beforeEach(({ portal }) => is(portal, true));
  test.afterEach(({ portal }) => is(portal, false));
}
