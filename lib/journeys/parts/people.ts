import type { Answers } from "../field.ts";
import { part } from "../journey.ts";
import { moreAboutPerson } from "./more-about-person.ts";
import { personUnderOrderSince } from "./person.ts";

type Words = {
  /** What one of them is called: "Person". */
  readonly heading: string;
  /** What all are called. */
  readonly all: string;
  /** The day of what happened, by the answers before. */
  readonly since: (given: Answers) => string | undefined;
};

/** Several people using the service, each by code. */
export const people = ({ since, ...words }: Words) =>
  part()
    .section("The people")
    .loop("b9", {
      name: "people",
      ...words,
      item: part().include(personUnderOrderSince(since)).include(moreAboutPerson).build(),
    })
    .build();
