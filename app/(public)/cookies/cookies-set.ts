/** Every cookie that the portal sets, without what stands before its name. */
export const cookiesSet: readonly { readonly name: string; readonly purpose: string; readonly lasts: string }[] = [
  { name: "session", purpose: "Keeps you signed in", lasts: "12 hours, or until you sign out" },
  {
    name: "browser",
    purpose: "Tells the browser that asked for a link from others, so that nobody else can use it by one press",
    lasts: "A day",
  },
  {
    name: "asked",
    purpose: "Holds the email address with which you asked for a link, encrypted, so that you need not type it again",
    lasts: "An hour, or until you have signed in",
  },
  {
    name: "done",
    purpose: "Has the next page say what was just done, such as that a draft is deleted",
    lasts: "A minute, or until the page has said it",
  },
  {
    name: "callback-url",
    purpose: "Holds the page to go to once you have signed in",
    lasts: "Until you close the browser",
  },
];
