import postgres, { type Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/kernel/actor.ts";
import { saveSearch } from "#lib/register/save-search.ts";
import { findSavedSearch, searchRegister } from "#lib/register/search.ts";
import { searchFor } from "#lib/register/search-words.ts";
import { actorNamed, actors, auditDuring, type Cast, peopledDatabase } from "../people.ts";
import { mayBy } from "../rights.ts";
import { fillRegister, SIZE } from "./big-register.ts";

let urls: Record<"admin", string>;
let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ urls, admin, cast } = await peopledDatabase());
  await fillRegister(admin);
});

const search = async (typed: string, page = 1) => (await searchRegister(cast.helen, { typed, page }))!;
const namesFor = async (typed: string) => (await search(typed)).found.map(({ name }) => name);
const HOUR = 3_600_000;

describe("a location is found by", () => {
  test.each([
    ["its name", "Larkspur House"],
    ["part of its name", "arkspu"],
    ["its words in any order", "house larkspur"],
    ["its number", "1-900000101"],
    ["its number with blanks", " 1 900 000 101 "],
    ["its number without anything between", "1900000101"],
    ["part of its number", "900000101"],
    ["its postcode", "LE60 1AB"],
    ["its postcode in small letters, without a blank", "le601ab"],
    ["the first half of its postcode", "le60"],
    ["its town", "Thornby Magna"],
    ["its provider’s name", "larkspur care ltd"],
    ["its provider’s number", "1-900000001"],
    ["words of its name, town and provider together", "magna house care ltd"],
    ["words with marks and accents", "Lárkspur, (house)"],
    ["its number with a dash", "1\u2013900000101"],
    ["its number of full width", "１－９０００００１０１"],
    ["its number with what nobody sees", "\u202A1-9000\u200B00101\u202C"],
    ["its number with a soft hyphen", "1\u00AD900000101"],
    ["its postcode with a blank that does not break", "LE60\u00A01AB"],
    ["its name with what nobody sees", "Lark\u00ADspur\u00A0Ho\u200Buse"],
  ])("%s", async (_, typed) => {
    expect(await namesFor(typed)).toContain("Larkspur House");
  });
});

describe("what fits best comes first:", () => {
  test("the place whose number it is", async () => {
    expect((await namesFor("1-900000001")).slice(0, 1)).toEqual(["Larkspur Care Ltd"]);
    expect((await namesFor("1-900000102")).slice(0, 1)).toEqual(["Larkspur Lodge"]);
  });

  test("the places of a postcode, and no others", async () => {
    expect(await namesFor("DE80 2BB")).toEqual(["Heron Partnership", "Heron View"]);
  });

  test("names that begin with it, then those that only have it somewhere", async () => {
    await admin`update locations set search_text = 'the old heron lodge ' || search_text where register_id = '1-900000171'`;
    const names = await namesFor("heron");
    expect(names.slice(0, 3)).toEqual(["Heron Court", "Heron Partnership", "Heron View"]);
    expect(names).toContain("Siskin Lodge");
  });

  test("the first half of a postcode is a whole word", async () => {
    const [{ postcode }] = await admin<
      [{ postcode: string }]
    >`select postcode from locations where postcode like 'AA1 %' limit 1`;
    const { found } = await search(postcode.split(" ")[0]!);
    expect(new Set(found.map((one) => one.postcode?.split(" ")[0]))).toEqual(new Set(["AA1"]));
  });
});

describe("a list of what was found", () => {
  test("tells what it is, whose, where and how it stands", async () => {
    expect((await search("siskin")).found).toContainEqual({
      is: "location",
      registerId: "1-900000171",
      name: "Siskin Lodge",
      town: "Fellgarth",
      postcode: "LA30 8JJ",
      status: "deregistered",
      providerName: "Siskin Care Ltd",
    });
  });

  test("has fifty a page, the same one nowhere twice, and says whether there is more", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => search("care home", page)));
    expect(pages.map(({ found, isMore }) => [found.length, isMore])).toEqual([1, 2, 3].map(() => [50, true]));
    expect(new Set(pages.flatMap(({ found }) => found.map(({ registerId }) => registerId))).size).toBe(150);
    expect((await search("care home", 20)).isMore, "nobody leafs through all of it").toBe(false);
    expect((await search("care home", 21)).found).toEqual([]);
  });

  test("is empty when nothing fits, or nothing can", async () => {
    for (const typed of ["qqxq", "larkspur qqxq", "", " ", "!?", "%", "_", "'; drop table locations; --"]) {
      expect(await search(typed), typed).toEqual({ found: [], isMore: false });
    }
  });
});

describe("O27, by the table of rights,", () => {
  test.each(actors)("%s finds the register or nothing", async (name) => {
    const actor = actorNamed(name, cast);
    const may = actor.kind === "staff" && mayBy("O27", actor, { providerId: "", locationId: null, actedAs: "" });
    const read = await searchRegister(actor, { typed: "larkspur" });
    expect([read !== undefined, (read?.found ?? []).length > 0]).toEqual([may, may]);
  });
});

describe("a search is kept", () => {
  test.each(actors)("for %s, who may look something up or not", async (name) => {
    const actor = actorNamed(name, cast);
    const place = actor.kind === "portalUser" ? actor : cast.margaret;
    const may =
      mayBy("O27", actor, { providerId: place.providerId, locationId: null, actedAs: place.actingAs }) ||
      actor.kind === "portalUser";
    const kept = await saveSearch(actor, { text: "Larkspur" });
    expect(kept.ok || kept.error.is).toEqual(may || "notFound");
  });

  test("without what was typed in the audit, for whoever typed it, for a day", async () => {
    const now = new Date();
    const entries = await auditDuring(admin, () => saveSearch(cast.helen, { text: " Lark\u0000spur  House " }, now));
    const [entry] = entries;
    expect(entries).toMatchObject([{ action: "register.search", detail: {} }]);
    const id = entry!.subject.split(":")[1]!;
    const kept = async (actor: Actor, searchId: string, hours = 0) =>
      (await findSavedSearch(actor, { searchId }, new Date(now.getTime() + hours * HOUR)))?.text;
    expect(await kept(cast.helen, id)).toBe("Lark spur  House");
    expect(await kept(cast.imran, id)).toBeUndefined();
    expect(await kept(cast.margaret, id)).toBeUndefined();
    expect(await kept(cast.helen, "no-id")).toBeUndefined();
    expect(await kept(cast.helen, id, 23)).toBe("Lark spur  House");
    expect(await kept(cast.helen, id, 25)).toBeUndefined();
  });

  test.each([
    ["nothing", "", "Enter a name, number, postcode or town"],
    ["blanks and marks", " - ", "Enter a name, number, postcode or town"],
    ["no text at all", null, "Enter a name, number, postcode or town"],
    ["too much", "x".repeat(201), "What you look for must be 200 characters or fewer"],
  ])("never of %s", async (_, text, error) => {
    expect(await saveSearch(cast.helen, { text })).toEqual({
      ok: false,
      error: { is: "invalid", errors: { text: error } },
    });
  });
});

describe(`with ${SIZE.locations} locations and ${SIZE.providers} providers`, () => {
  const common = [
    "care",
    "home",
    "the",
    "care home",
    "the care home",
    "home care ltd",
    "ltd",
    "nhs trust",
    "surgery",
    "house",
    "road",
    "medical centre",
  ];
  const short = ["a", "e", "1", "st", "ca", "xq", "th", "at", "car", "hom", "the", "ton", "bur", "e17", "aa1", "qq"];
  const nothing = ["qqxq", "care qqxq", "zzzz", "the xylophone", "1-999999999", "ZZ99 9ZZ"];
  let rare: string[];
  beforeAll(async () => {
    const places = await admin<Record<string, string>[]>`
      select name, town, postcode, register_id, search_text from locations tablesample bernoulli (0.5) repeatable (4) limit 5`;
    rare = places.flatMap(({ name, town, postcode, register_id }) => [
      name!,
      `${town} ${name!.split(" ")[0]}`,
      postcode!,
      register_id!,
      name!.slice(2, 7),
    ]);
  });

  test("no search reads a whole table", async () => {
    const plans: string[] = [];
    const used = new Set<string>();
    const watching = postgres(urls.admin, { max: 1, onnotice: ({ message }) => plans.push(message ?? "") });
    try {
      await watching.unsafe(`
        load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set client_min_messages = log;
        set role portal_app`);
      for (const typed of [...common, ...short, ...nothing, ...rare]) {
        plans.length = 0;
        const { number, beginning, words } = searchFor(typed);
        await watching.begin(async (tx) => {
          await tx`select act_as('staff', ${cast.helen.staffId})`;
          await tx`select * from search_register(${number}, ${beginning}, ${[...words]}, 0, 51)`;
        });
        const all = plans.join("\n");
        expect(all, typed).toMatch(/locations_search_order/);
        expect(all, typed).not.toMatch(/Seq Scan on (providers|locations)/);
        used.add(/Bitmap Index Scan on locations_search_words/.test(all) ? "words" : "names");
      }
    } finally {
      await watching.end();
    }
    expect([...used].sort()).toEqual(["names", "words"]);
  });
});
