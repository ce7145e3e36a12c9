import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements among words. White space around all others cannot be seen or heard. */
const INLINE = new Set(["a", "abbr", "b", "code", "em", "i", "label", "span", "strong"]);

/**
 * HTML as what a browser makes of it, one tag or text a line: attributes sorted, and white space only where it stands
 * between two words, so that a missing space between a link and its hidden words is still a difference. Elements whose
 * whole class is one of `without` are left out.
 */
export function normalHtml(html: string, without: readonly string[] = []): string {
  const lines: string[] = [];
  const place = { afterWord: false, afterSpace: false };
  for (const node of parseFragment(html).childNodes) write(node);
  return lines.join("\n");

  function write(node: Node) {
    if ("value" in node) return writeText(node.value);
    if (!("tagName" in node) || without.includes(classOf(node))) return;
    const inline = INLINE.has(node.tagName);
    if (!inline) startAfresh();
    lines.push(`<${[node.tagName, ...node.attrs.map(attribute).sort()].join(" ")}>`);
    if (node.tagName === "textarea" || node.tagName === "pre") lines.push(textOf(node));
    else node.childNodes.forEach(write);
    if (!inline) startAfresh();
    lines.push(`</${node.tagName}>`);
  }

  function writeText(text: string) {
    const words = text.trim().split(/\s+/).join(" ");
    const space = place.afterWord && (place.afterSpace || /^\s/.test(text));
    if (words) lines.push(space ? ` ${words}` : words);
    place.afterSpace = words ? /\s$/.test(text) : place.afterSpace || text !== "";
    place.afterWord ||= words !== "";
  }

  function startAfresh() {
    place.afterWord = false;
    place.afterSpace = false;
  }
}

const classOf = ({ attrs }: Element) => attrs.find(({ name }) => name === "class")?.value ?? "";

const attribute = ({ name, value }: { name: string; value: string }) =>
  `${name}="${name === "class" ? value.trim().split(/\s+/).join(" ") : value}"`;

const textOf = (element: Element) => element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
