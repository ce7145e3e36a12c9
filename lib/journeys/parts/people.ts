import { part } from "../journey.ts";
import { moreAboutPerson } from "./more-about-person.ts";
import { personUnderOrder } from "./person.ts";

const each = part().include(personUnderOrder).include(moreAboutPerson).build();

/** Several people using the service, each by code. */
export const people = part()
  .section("The people")
  .loop("b9", { name: "people", heading: "Person", item: each })
  .build();
