import type { Block, Sender } from "./email.ts";

/**
 * One email as text and as HTML, the same words in the same order.
 *
 * Links stand alone on a line of the text. The HTML brings its few styles along and asks nothing of any server: no
 * images, no fonts, nothing that tells who read it.
 */
export function laidOut(
  subject: string,
  blocks: readonly Block[],
  { regulatorName }: Sender,
): { text: string; html: string } {
  const text = [...blocks.map(asText), regulatorName].join("\n\n");
  const html = page(subject, [...blocks.map(asHtml), `<p style="${RULE}">${escaped(regulatorName)}</p>`].join("\n"));
  return { text: `${text}\n`, html };
}

const BODY =
  "margin:0;padding:24px 16px;background:#ffffff;color:#0b0c0c;font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5";
const COLUMN = "max-width:600px;margin:0 auto";
const SPACED = "margin:0 0 20px";
const BUTTON =
  "display:inline-block;padding:10px 16px;background:#0b5d5c;color:#ffffff;font-weight:bold;text-decoration:none";
const RULE = "margin:32px 0 0;padding:16px 0 0;border-top:1px solid #a9c6c3";

function asText(block: Block): string {
  if ("p" in block) return block.p;
  if ("list" in block) return block.list.map((line) => `- ${line}`).join("\n");
  return `${block.button}:\n${block.href}`;
}

function asHtml(block: Block): string {
  if ("p" in block) return `<p style="${SPACED}">${escaped(block.p)}</p>`;
  if ("list" in block)
    return `<ul style="${SPACED}">${block.list.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;
  return `<p style="${SPACED}"><a href="${escaped(block.href)}" style="${BUTTON}">${escaped(block.button)}</a></p>`;
}

const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body style="${BODY}">
<div style="${COLUMN}">
${content}
</div>
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
