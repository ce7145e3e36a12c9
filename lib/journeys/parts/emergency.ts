/** What is shown before any question of a notification that may be about somebody in danger. */
export const emergency = {
  heading: "If someone is in danger, call 999",
  paragraphs: [
    "For urgent help that is not an emergency, call 111, or 101 for the police.",
    "Telling us does not replace telling your local authority’s safeguarding team. They may need to know about things that we do not, and the other way round.",
    "We are not an emergency service.",
  ],
};
