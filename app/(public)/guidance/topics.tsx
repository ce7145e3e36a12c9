import type { ReactNode } from "react";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { changesByEmail } from "#lib/journeys/changes-by-email.ts";
import { eventsByEmail } from "#lib/journeys/sent-by-email.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { byEmailPath } from "#lib/web/paths.ts";
import { EmailTopic } from "./[topic]/email-topic.tsx";
import { ManagerTopic } from "./[topic]/manager-topic.tsx";
import { ProviderTopic } from "./[topic]/provider-topic.tsx";
import { SentByEmailTopic } from "./[topic]/sent-by-email-topic.tsx";
import { TypeTopic } from "./[topic]/type-topic.tsx";

/**
 * A topic of the guidance: the end of its address, what it is called, and its page, which draws the title by itself where it
 * has a form: only it knows of errors.
 */
type Topic = {
  readonly slug: string;
  readonly title: string;
  readonly draw: () => ReactNode;
  readonly drawsTitle?: true;
};

/** About each notification that can be begun on a day. */
export const typeTopics = (today = inLondon(new Date()).day): readonly Topic[] =>
  journeysInEffect(today).flatMap((journey) => {
    const { slug, title, guidance } = journey;
    return guidance ? [{ slug, title, draw: () => <TypeTopic journey={journey} guidance={guidance} /> }] : [];
  });

/** About each that goes by email. */
const emailTopics: readonly Topic[] = Object.entries({ ...eventsByEmail, ...changesByEmail }).flatMap(
  ([slug, notification]) => {
    const { title, guidance } = notification;
    const draw = () => guidance && <EmailTopic slug={slug} notification={notification} guidance={guidance} />;
    return guidance ? [{ slug, title, draw, drawsTitle: true }] : [];
  },
);

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
  [...typeTopics(), ...emailTopics, ...otherTopics].find((topic) => topic.slug === slug);
