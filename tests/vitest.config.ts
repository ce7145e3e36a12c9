import { defineConfig } from "vitest/config";
import { testFiles } from "./tiers.ts";

const { pure, database, alone } = testFiles();

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ["tests/left-as-found.ts"],
    maxWorkers: 2, // a test waits for Postgres as long as it works, so two fill two processors
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [...pure],
          isolate: false,
          setupFiles: ["tests/complaints.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [...database],
          isolate: false,
          globalSetup: ["tests/template-database.ts"],
        },
      },
      {
        extends: true,
        test: { name: "alone", include: [...alone], globalSetup: ["tests/template-database.ts"] },
      },
    ],
  },
});
