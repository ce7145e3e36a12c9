import { parsedPage, type Words } from "#app/_list/parsed-page.ts";
import { findSavedSearch } from "#lib/register/search.ts";
import { read } from "#lib/web/session.ts";

/** What an address with a search in it asks for. */
export type SearchParams = Promise<{ search?: Words; page?: Words }>;

/**
 * The search that an address names: `typed` is undefined without one, `isLost` where it is not, or no longer, this
 * person's.
 */
export async function parsedSearch(asked: SearchParams, here: string) {
  const { search, page } = await asked;
  const searchId = typeof search === "string" ? search : undefined;
  const typed = searchId === undefined ? undefined : (await read(findSavedSearch, { searchId }, here)).text;
  return {
    searchId: typed === undefined ? undefined : searchId,
    typed,
    isLost: searchId !== undefined && typed === undefined,
    page: parsedPage(page),
  };
}

/** The address of a page of what was found, or of a list that nobody searched. */
export function searchPath(
  path: string,
  { searchId, page = 1 }: { searchId?: string | undefined; page?: number },
): string {
  const words = new URLSearchParams({
    ...(searchId && { search: searchId }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return words ? `${path}?${words}` : path;
}
