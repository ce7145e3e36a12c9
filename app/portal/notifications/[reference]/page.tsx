import type { Metadata } from "next";
import { titled } from "#app/_frame/title.ts";
import { SentDocument } from "#app/_journey/sent-document.tsx";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: titled("What was sent") };

export default async function NotificationPage({ params }: Props) {
  return <SentDocument kind="N" reference={(await params).reference} />;
}
