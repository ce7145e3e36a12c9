import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Breadcrumbs } from "#lib/ui/breadcrumbs.tsx";
import { Enhanced } from "#lib/ui/enhance.tsx";
import { catalogue } from "#lib/ui/examples/catalogue.ts";
import { demoOnly } from "../../demo-only.ts";
import { componentWords } from "../component-words.ts";

type Props = { params: Promise<{ component: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titled(componentWords((await params).component)) };
}

/** One component: its examples as they look, and the file that they are written in. */
export default async function ComponentPage({ params }: Props) {
  demoOnly();
  const { component } = await params;
  const examples = Object.hasOwn(catalogue, component) ? catalogue[component] : undefined;
  if (!examples) notFound();
  const file = `lib/ui/examples/${component}.tsx`;
  const code = await readFile(join(process.cwd(), file), "utf8");
  return (
    <Frame wide>
      <Breadcrumbs
        labelText="Above this page"
        items={[{ text: "Gallery", href: "/dev/gallery" }, { text: componentWords(component) }]}
      />
      <h1 className="govuk-heading-l">{componentWords(component)}</h1>
      <Enhanced>
        {examples.map(({ name, example }) => (
          <section key={name} className="mb-8">
            <h2 className="govuk-heading-s">{name}</h2>
            <div className="border border-border p-4">{example}</div>
          </section>
        ))}
      </Enhanced>
      <h2 className="govuk-heading-m">Code</h2>
      <p className="govuk-body">{file}</p>
      <pre className="bg-surface p-4 text-base whitespace-pre-wrap wrap-anywhere">
        <code>{code}</code>
      </pre>
    </Frame>
  );
}
