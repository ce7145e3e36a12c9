import { beforeAll, describe, expect, test } from "vitest";
import { onLogin } from "./attempt.ts";
import { faultsOf, type Grounds } from "./judge.ts";
import { type Prepared, preparedScene, type Subject, subjects } from "./scene.ts";

let scene: Prepared;
let grounds: Grounds;
beforeAll(async () => {
  scene = await preparedScene();
  const { app, worker, admin } = scene.logins;
  grounds = { app: onLogin(app), worker: onLogin(worker), admin: onLogin(admin) };
});

describe("by statements of their own, on the logins of the web and the worker, everybody does what they may and no more with", () => {
  test.each(Object.keys(subjects) as Subject[])(
    "%s",
    async (subject) => {
      const { rulesOf, everybody } = scene;
      expect(await faultsOf(grounds, { rules: rulesOf(subject), everybody })).toEqual([]);
    },
    120_000,
  );
});
