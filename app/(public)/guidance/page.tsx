import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { guidancePath } from "#lib/web/paths.ts";
import { otherTopics, typeTopics } from "./topics.tsx";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Guidance") };

/** All topics of the guidance. */
export default function GuidanceListPage() {
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">Guidance</h1>
      <p className="govuk-body">What each notification is for, when to send it, and what a good one looks like.</p>
      <h2 className="govuk-heading-m">Notifications you can send here</h2>
      <Links topics={typeTopics()} />
      <h2 className="govuk-heading-m">Everything else</h2>
      <Links topics={otherTopics} />
    </Frame>
  );
}

const Links = ({ topics }: { topics: readonly { readonly slug: string; readonly title: string }[] }) => (
  <ul className="govuk-list govuk-list--spaced">
    {topics.map(({ slug, title }) => (
      <li key={slug}>
        <a href={`${guidancePath}/${slug}`}>{title}</a>
      </li>
    ))}
  </ul>
);
