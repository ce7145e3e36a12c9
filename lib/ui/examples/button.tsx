import { Button } from "../button.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "The main button of a form", example: <Button preventDoubleClick>Save and continue</Button> },
  { name: "A start button, which is a link", example: startButton() },
  { name: "A second choice", example: <Button kind="secondary">Save and come back later</Button> },
  { name: "Something that cannot be undone", example: <Button kind="warning">Discard this draft</Button> },
];

function startButton() {
  return (
    <Button href="/sign-in" isStartButton>
      Start now
    </Button>
  );
}
