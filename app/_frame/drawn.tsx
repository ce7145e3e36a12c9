import type { ReactNode } from "react";

type Props = {
  /** What is the same whenever it is drawn is drawn once and kept under this name. */
  keep?: string;
  children: ReactNode;
};

const kept = new Map<string, string>();

/**
 * Its children as finished markup, which React then neither sends a second time as data nor goes through in the browser.
 *
 * For what runs no script and holds no form.
 */
export async function Drawn({ keep = "", children }: Props) {
  const markup = kept.get(keep) ?? (await markupOf(children));
  if (keep) kept.set(keep, markup);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React has drawn it, and with that escaped it.
  return <div dangerouslySetInnerHTML={{ __html: markup }} />;
}

async function markupOf(children: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server"); // Next lets no page import it at its top
  return renderToStaticMarkup(children);
}
