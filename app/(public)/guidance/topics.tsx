import type { ReactNode } from "react";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { byEmailPath } from "#lib/web/paths.ts";
import { ManagerTopic } from "./[topic]/manager-topic.tsx";
import { ProviderTopic } from "./[topic]/provider-topic.tsx";
import { SentByEmailTopic } from "./[topic]/sent-by-email-topic.tsx";
import { TypeTopic } from "./[topic]/type-topic.tsx";

/** A topic of the guidance: the end of its address, what it is called, and its page. */
type Topic = { readonly slug: string; readonly title: string; readonly draw: () => ReactNode };

/** About each notification that can be begun on a day. */
export const typeTopics = (today = inLondon(new Date()).day): readonly Topic[] =>
  journeysInEffect(today).flatMap((journey) => {
    const { slug, title, guidance } = journey;
    return guidance ? [{ slug, title, draw: () => <TypeTopic journey={journey} guidance={guidance} /> }] : [];
  });

export const otherTopics: readonly Topic[] = [
  {
    slug: byEmailPath.split("/").at(-1) ?? "",
    title: "How to send a notification by email",
    draw: () => <SentByEmailTopic />,
  },
  { slug: "registering-as-a-manager", title: "Registering as a manager", draw: () => <ManagerTopic /> },
  { slug: "registering-a-provider", title: "Registering a new provider", draw: () => <ProviderTopic /> },
];

export const topicNamed = (slug: string): Topic | undefined =>
  [...typeTopics(), ...otherTopics].find((topic) => topic.slug === slug);
