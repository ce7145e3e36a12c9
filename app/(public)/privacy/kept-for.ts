/** How long each thing is kept: as long as the service really keeps it. */
export const keptFor: readonly (readonly [what: string, long: string])[] = [
  [
    "What you sent",
    "It is kept. Nothing that was sent has been deleted yet. Before anything is, the time stands here.",
  ],
  ["A draft", "28 days after it was last saved. We email you a week before. One in which nothing was typed: a day"],
  ["What you typed and did not save", "Until you save it or remove it, or the draft is sent or deleted"],
  ["Your account", "It is kept, also when you have no role any more. Then nobody can sign in with it"],
  ["That you signed in, and links to sign in", "A day after they end"],
  ["From which network links and feedback came, in a form that cannot be read back", "A day"],
  ["What was searched for", "A day"],
  ["Feedback", "12 months. It does not say who gave it"],
  ["The record of who did what", "It is kept"],
];
