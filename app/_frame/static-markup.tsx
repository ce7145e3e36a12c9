import type { ReactNode } from "react";

/**
 * Its children as finished markup, which React then neither sends a second time as data nor goes through in the
 * browser.
 *
 * For what is long, runs no script and holds no form: lists and documents.
 */
export async function StaticMarkup({ children }: { children: ReactNode }) {
  const { renderToStaticMarkup } = await import("react-dom/server"); // Next lets no page import it at its top
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React has drawn it, and with that escaped it.
  return <div dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }} />;
}
