import { StartPage } from "#app/_journey/start-page.tsx";
import { start } from "./actions.ts";

type Props = { searchParams: Promise<{ type?: string | string[] }> };

export default async function NewNotificationPage({ searchParams }: Props) {
  return <StartPage kind="N" letter={[(await searchParams).type].flat()[0]} action={start} />;
}
