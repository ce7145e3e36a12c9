type Value = string | readonly string[];
type Step = { readonly form: ReadonlyMap<string, Value>; readonly headers: Readonly<Record<string, string>> };

/**
 * What a browser with JavaScript sends for a question page, made of what one without would post: the form's hidden
 * fields name its action and the arguments it is bound to.
 */
export function browserStep(path: string, fields: Readonly<Record<string, Value>>): Step {
  const reference = Object.keys(fields).find((name) => name.startsWith("$ACTION_REF_"));
  if (!reference) throw new Error(`The form of ${path} has no action.`);
  const action = reference.replace("REF_", "");
  const { id } = JSON.parse(String(fields[`${action}:0`]));
  const bound = JSON.parse(String(fields[`${action}:1`]));
  const form = new Map(Object.entries(fields).map(([name, value]) => [`_1_${name}`, value]));
  return {
    form: form.set("0", JSON.stringify([...bound, "$K1"])), // the last: it refers to the others
    headers: {
      accept: "text/x-component",
      "next-action": id,
      "next-router-state-tree": encodeURIComponent(JSON.stringify(routerState(path))),
    },
  };
}

/** Where the browser is, as Next's router says it: `/portal/drafts/[draftId]/[page]`. */
function routerState(path: string): readonly unknown[] {
  const [, portal, drafts, draftId, page] = path.split("/");
  const segments = ["", portal, drafts, ["draftId", draftId, "d", null], ["page", page, "d", null]];
  const state = segments.reduceRight<readonly unknown[]>(
    (below, segment) => [segment, { children: below }, null, null, 0],
    ["__PAGE__", {}, null, null, 0],
  );
  return [...state.slice(0, -1), 16];
}
