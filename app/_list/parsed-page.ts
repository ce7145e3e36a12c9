/** What an address says under one name. */
export type Words = string | string[] | undefined;

/** Which page of a list an address asks for, counted from 1. Whatever is no page is the first. */
export const parsedPage = (page: Words): number =>
  typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
