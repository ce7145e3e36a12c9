import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];
export type Fields = Readonly<Record<string, string | readonly string[] | File>>;

/**
 * What a browser without JavaScript would post of the main form, the last in `<main>` that posts, as it stands, its
 * hidden fields included.
 */
export function formIn(html: string): Record<string, string> {
  const form = all(parse(html), "main")
    .flatMap((main) => all(main, "form"))
    .findLast((one) => attributesOf(one).method?.toLowerCase() === "post");
  if (!form) throw new Error(`The page has no form: ${titleOf(html)}`);
  const posted: Record<string, string> = {};
  for (const input of all(form, "input")) {
    const { name, value = "", type } = attributesOf(input);
    const isChoice = type === "radio" || type === "checkbox";
    if (name && !(isChoice && !("checked" in attributesOf(input)))) posted[name] = value;
  }
  return posted;
}

const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "without a title";

export function multipart(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));

function all(node: Node, tag: string): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) =>
    ["tagName" in child && child.tagName === tag ? [child] : [], all(child, tag)].flat(),
  );
}
