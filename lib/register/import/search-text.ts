import { folded } from "../folded-name.ts";

type Place = { registerId: string; name: string; alsoKnownAs?: string | null; postcode?: string | null; town?: string | null };

/** What a search looks through, folded; a postcode also without its blank. */
export const searchText = ({ registerId, name, alsoKnownAs, postcode, town }: Place) =>
  [name, alsoKnownAs, registerId, postcode, postcode?.replace(/\s/g, ""), town]
    .map((words) => folded(words ?? ""))
    .filter(Boolean)
    .join(" ");
