import type { Journey } from "./journey.ts";

/** By when a journey must be sent, after "Send it". Source: lib/journeys/README.md, "Who must notify, and when". */
export const timeLimit = ({ withinHours }: Pick<Journey, "withinHours">) =>
  withinHours === undefined ? "without delay" : `within ${withinHours} hours of becoming aware of it`;
