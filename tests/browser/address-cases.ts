import { request } from "node:http";
import { expect } from "@playwright/test";
import { type Case, type Cases, expectRefused, mailedDuring, neutral, refused, SAMUEL } from "./sign-in-case.ts";

const OTHER = "taker@elsewhere.example";

/**
 * Ways to write an address so that mail goes to somebody else, to more than one, or nowhere: the rows about what is
 * typed.
 */
export const addressCases: Cases = {
  P067: refused('"samuel.osei"@osei.example', '"samuel osei"@osei.example', `"${OTHER}"@osei.example`),
  P068: refused("samuel.osei(comment)@osei.example", `${SAMUEL}(c)`, `<@elsewhere.example,@other.example:${SAMUEL}>`),
  P069: refused(`Samuel Osei <${SAMUEL}>`, `<${SAMUEL}>`, `mailto:${SAMUEL}`),
  P070: refused(`${SAMUEL},${OTHER}`, `${SAMUEL};${OTHER}`, `${SAMUEL} ${OTHER}`, `${SAMUEL}\n${OTHER}`),
  P071: refused(`${OTHER},${SAMUEL}`, `${SAMUEL},elsewhere.example`, "samuel.osei@elsewhere.example,osei.example"),
  P072: refused(`${SAMUEL}\r\nBcc: ${OTHER}`, `${SAMUEL}%0d%0aBcc:${OTHER}`, `${OTHER}\0${SAMUEL}`),
  P073: async (scene) => {
    await refused(
      "samuel.osei＠osei.example",
      "samuel.osei﹫osei.example",
      "samuel.osei@osei．example",
      "samuel．osei@osei.example",
      "\u212Asamuel.osei@osei.example",
      "samuel.os\u0435i@osei.example",
      "\u202Esamuel.osei@osei.example",
      "samuel.osei@os\u00ADei.example",
    )(scene);
    await reaches(scene, SAMUEL, [
      "ｓamuel.osei@osei.example",
      `\u202A${SAMUEL}\u202C`,
      "samuel.\u200Bosei@osei.example",
    ]);
  },
  P075: (scene) =>
    reaches(scene, "samuel@xn--bcher-kva.example", ["samuel@bücher.example", "samuel@xn--bcher-kva.example"]),
  P077: refused("samuel.osei@[127.0.0.1]", "samuel.osei@localhost", "samuel.osei@internal", "samuel.osei@127.0.0.1"),
  P078: async (scene) => {
    await refused(
      `${"a".repeat(65)}@osei.example`,
      `${"a".repeat(242)}@osei.example`,
      "a".repeat(273_000),
      "@".repeat(273_000),
    )(scene);
    expect(
      (await (await scene.visitor()).fill("/sign-in", { email: `${"a".repeat(1_048_576)}@osei.example` })).status,
    ).toBe(413);
  },
  P079: async (scene) => {
    await reaches(scene, "o'neil@osei.example", ["O'Neil@osei.example"]);
    const rerouted = ["elsewhere.example!samuel.osei", "samuel.osei%osei.example", "samuel/osei", "samuel.osei+more"];
    await neutral(...rerouted.map((part) => `${part}@osei.example`))(scene);
    await refused("samuel.osei@osei.example@elsewhere.example")(scene);
  },
  P080: async ({ portal, visitor }) => {
    const file = new File([SAMUEL], "email.txt");
    const shapes = [
      { email: [SAMUEL, OTHER] },
      { "email[]": SAMUEL, email: [] },
      { "email[toString]": SAMUEL, email: [] },
      { email: file },
    ];
    const mailed = await mailedDuring(portal, async () => {
      for (const answers of shapes)
        await expectRefused(await (await visitor()).fill("/sign-in", answers), Object.keys(answers).join());
      expect(await postJson(portal.url, { email: {} })).toBe(415);
    });
    expect(mailed).toEqual([]);
  },
};

/** While Samuel's account has that address, each way to type it gets him an email at it. */
async function reaches(
  { portal, visitor }: Parameters<Case>[0],
  address: string,
  typed: readonly string[],
): Promise<void> {
  await portal.admin`update users set email = ${address} where email = ${SAMUEL}`;
  try {
    for (const email of typed) {
      await portal.admin`delete from rate_limits`;
      const mailed = await mailedDuring(portal, async () => (await visitor()).fill("/sign-in", { email }));
      expect(mailed, email).toEqual([address]);
    }
  } finally {
    await portal.admin`update users set email = ${SAMUEL} where email = ${address}`;
    await portal.admin`delete from rate_limits`;
  }
}

const postJson = (url: string, body: object) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { origin: url, "content-type": "application/json" };
    const sent = request(`${url}/sign-in`, { method: "POST", headers }, (answer) =>
      resolve(answer.resume().statusCode),
    );
    sent.on("error", reject).end(JSON.stringify(body));
  });
