import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder, holder, NOBODY, serverOf } from "./holder.ts";

const isLinux = process.platform === "linux";
const isRoot = process.getuid?.() === 0;
const soon = { timeout: 20_000 };

function connected(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end());
  return sql;
}

describe("the embedded database", () => {
  test("is made once by two processes that start at once on nothing, and ends with the last of them", async () => {
    const folder = emptyFolder();
    const [one, other] = await Promise.all([holder(folder), holder(folder)]);
    expect(one.url).toBe(other.url);
    expect(readdirSync(folder)).toEqual(["postgres"]);
    await Promise.all([one.end("SIGTERM"), other.end("SIGTERM")]);
    expect(serverOf(folder)).toBeUndefined();
  });

  test("is used by a second process as it is, and left running", async () => {
    const folder = emptyFolder();
    const first = await holder(folder);
    const server = serverOf(folder);
    const second = await holder(folder);
    await second.end("SIGTERM");
    expect(serverOf(folder)).toBe(server);
    expect(await connected(first.url)`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test("goes on at the same address for a second process when the first one ends", async () => {
    const folder = emptyFolder();
    const first = await holder(folder);
    const second = await holder(folder);
    await first.end("SIGTERM");
    const reached = () => connected(second.url)`select 1 as one`.catch(() => "not yet");
    await expect.poll(reached, soon).toEqual([{ one: 1 }]);
    await second.end("SIGTERM");
    expect(serverOf(folder)).toBeUndefined();
  });

  test.runIf(isLinux)("starts although a lock was left with the number of some other process", async () => {
    const folder = emptyFolder();
    await (await holder(folder)).end("SIGTERM");
    writeFileSync(
      join(folder, "postgres", "cluster", "postmaster.pid"),
      `${process.pid}\n/\n0\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect((await holder(folder)).url).toContain("portal_owner");
  });

  test.runIf(isLinux && isRoot)("runs for an ordinary user", async () => {
    const folder = emptyFolder(NOBODY);
    const { url } = await holder(folder, NOBODY);
    const server = serverOf(folder)!;
    expect(statSync(`/proc/${server}`).uid).toBe(NOBODY);
    expect(await connected(url)`select current_user as name`).toEqual([{ name: "portal_owner" }]);
  });
});
