import { part } from "../journey.ts";
import { person } from "./person.ts";

/** Several people using the service, each by code. */
export const people = part()
  .section("The people")
  .loop("b9", { name: "people", heading: "Person", item: person })
  .build();
