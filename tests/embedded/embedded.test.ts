import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder, holder, isAlive, serverOf } from "./holder.ts";

const isLinux = process.platform === "linux";
const _isRoot = process.getuid?.() === 0;
const soon = { timeout: 20_000 };

function connected(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end());
  return sql;
}

describe("the embedded database", () => {
  test.runIf(isLinux)(
    "ends when the process that started it is killed, and starts again with what it held",
    async () => {
      const folder = emptyFolder();
      const first = await holder(folder);
      const server = serverOf(folder)!;
      await connected(first.url)`create table kept as select 42 as answer`;
      expect(isAlive(server)).toBe(true);
      await first.end("SIGKILL");
      await expect.poll(() => isAlive(server), soon).toBe(false);

      const second = await holder(folder);
      expect(second.url).toBe(first.url);
      expect(await connected(second.url)`select answer from kept`).toEqual([{ answer: 42 }]);
    },
  );

  test("lets nobody in without a password, keeps it from other users, and is careful with what it holds", async () => {
    const folder = emptyFolder();
    const { url } = await holder(folder);
    const home = join(folder, "postgres");
    for (const file of [home, join(home, "passwords.json"), join(home, "log")])
      expect(statSync(file).mode & 0o077).toBe(0);
    expect(existsSync(join(home, "admin"))).toBe(false);
    const ways = readFileSync(join(home, "cluster", "pg_hba.conf"), "utf8")
      .split("\n")
      .filter((line) => /^(local|host)/.test(line));
    expect(ways.every((way) => way.endsWith("scram-sha-256"))).toBe(true);

    const wrong = new URL(url);
    wrong.password = "wrong";
    await expect(connected(wrong.href)`select 1`).rejects.toThrow("password authentication failed");
    const settings = await connected(url)`
      select name, setting from pg_settings
      where name in ('fsync', 'full_page_writes', 'data_checksums', 'listen_addresses', 'TimeZone', 'server_encoding')`;
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: "on",
      full_page_writes: "on",
      data_checksums: "on",
      listen_addresses: "127.0.0.1",
      TimeZone: "UTC",
      server_encoding: "UTF8",
    });
  });
});
