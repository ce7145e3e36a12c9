/** The title of a page: what it is, then the service. Never a person, a place or a kind of event. */
export const titled = (page: string) => `${page} - Provider portal`;
