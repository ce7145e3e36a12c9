/** A file that cannot be imported, and why: words that follow its name and a colon. */
export class RefusedFile extends Error {}
