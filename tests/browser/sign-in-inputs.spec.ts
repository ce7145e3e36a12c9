import { payloadsOf } from "../payloads.ts";
import { addressCases } from "./address-cases.ts";
import { linkCases } from "./link-cases.ts";
import { test } from "./portal.ts";
import { forgetLinkRequests } from "./sign-in.ts";
import type { Cases } from "./sign-in-case.ts";

const cases: Cases = { ...addressCases, ...linkCases };

test.beforeEach(({ portal }) => forgetLinkRequests(portal));

for (const { id, value, outcome } of payloadsOf("E")) {
  test(`${id} ${value}: ${outcome}`, async ({ portal, visitor, as }) => {
    const put = cases[id];
    if (!put) throw new Error(`No case puts ${id} of payloads.csv to the portal.`);
    await put({ portal, visitor, as });
  });
}
