import { call111Or101, call999, otherWaysTo999 } from "#lib/kernel/emergency-calls.ts";

/** What is shown before any question of a notification that may be about somebody in danger. */
export const emergency = {
  heading: call999,
  paragraphs: [
    otherWaysTo999,
    call111Or101,
    "Telling us does not replace telling your local authority’s safeguarding team. They may need to know about things that we do not, and the other way round.",
    "We are not an emergency service.",
  ],
};
