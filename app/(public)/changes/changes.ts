/** What people notice of a change, by the day on which it came, the newest first. */
export const changes: readonly { readonly on: string; readonly what: readonly string[] }[] = [
  {
    on: "2026-11-30",
    what: [
      "More kinds of notification can be sent here. The start page lists them.",
      "There is guidance about each notification, with an example of a good one.",
      "A few questions tell you which notification you need, without signing in.",
      "What you have told us already is put into another notification that you must send too.",
      "Beside every 999 stands how to reach it without hearing or speaking.",
      "You can tell us what you think of the service.",
    ],
  },
  {
    on: "2026-11-29",
    what: [
      "What you type is kept when you leave a page before it is saved, also on a slow line.",
      "If what you send means that something else must be sent too, it stays on a list until it is.",
      "The most important questions come first, and what may be left out comes last.",
    ],
  },
  {
    on: "2026-11-26",
    what: [
      "A link that no longer works says why, and leads to a new one.",
      "You can see what the register says of your provider and its locations.",
    ],
  },
  {
    on: "2026-11-23",
    what: [
      "The service began: sign in by email, write a notification together with colleagues, send it, and see what was sent.",
    ],
  },
];
