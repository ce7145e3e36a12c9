import { StartPage } from "#app/_journey/start-page.tsx";
import { start } from "./actions.ts";

export default function NewApplicationPage() {
  return <StartPage kind="A" action={start} />;
}
