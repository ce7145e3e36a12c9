import { StartPage } from "#app/_journey/start-page.tsx";
import { start } from "./actions.ts";

export default function NewNotificationPage() {
  return <StartPage kind="N" action={start} />;
}
