import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { titled } from "#app/_frame/title.ts";
import { topicNamed } from "../topics.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ topic: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = topicNamed((await params).topic);
  return topic?.drawsTitle ? {} : { title: titled(topic?.title ?? "Page not found") };
}

/** One topic of the guidance, whatever its kind. */
export default async function GuidancePage({ params }: Props) {
  const topic = topicNamed((await params).topic) ?? notFound();
  return topic.draw();
}
