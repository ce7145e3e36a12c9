import { expect, test } from "vitest";
import { browserStep } from "./browser-step.ts";

const draft = "71b3a090-5ce1-488f-9bed-6c48cb1dbb60";
const id = "787f65ec88d9841b51284b82a0a81e33a6fdf2ec39";
const bound = `["${draft}","a2",{"n":0,"errors":{},"values":"$undefined"}`;
const fields = {
  $ACTION_REF_2: "",
  "$ACTION_2:0": `{"id":"${id}","bound":"$@1"}`,
  "$ACTION_2:1": `${bound}]`,
  $ACTION_KEY: "kf069cf73f69805c07fd0cfb8a9549a37",
  version: "1",
  location: "3aba98eb-bfe5-8fee-9fc6-a1c94c41eaa6",
};

test("a step is what Chromium 156 sent for the same page on 29 November 2026", () => {
  const { form, headers } = browserStep(`/portal/drafts/${draft}/a2`, fields);
  expect([...form]).toEqual([
    ["_1_$ACTION_REF_2", ""],
    ["_1_$ACTION_2:0", `{"id":"${id}","bound":"$@1"}`],
    ["_1_$ACTION_2:1", `${bound}]`],
    ["_1_$ACTION_KEY", "kf069cf73f69805c07fd0cfb8a9549a37"],
    ["_1_version", "1"],
    ["_1_location", "3aba98eb-bfe5-8fee-9fc6-a1c94c41eaa6"],
    ["0", `${bound},"$K1"]`],
  ]);
  expect(headers).toEqual({
    accept: "text/x-component",
    "next-action": id,
    "next-router-state-tree": encodeURIComponent(
      `["",{"children":["portal",{"children":["drafts",{"children":[["draftId","${draft}","d",null],{"children":[["page","a2","d",null],{"children":["__PAGE__",{},null,null,0]},null,null,0]},null,null,0]},null,null,0]},null,null,0]},null,null,16]`,
    ),
  });
});

test("a page without an action of a form has no step", () => {
  expect(() => browserStep("/portal", { version: "1" })).toThrow("The form of /portal has no action.");
});
