import { Tag } from "../tag.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "New", example: <Tag text="New" /> },
  { name: "Under way", example: <Tag text="Being read" colour="yellow" /> },
  { name: "Done", example: <Tag text="Closed" colour="grey" /> },
  { name: "Urgent", example: <Tag text="Urgent" colour="red" /> },
];
