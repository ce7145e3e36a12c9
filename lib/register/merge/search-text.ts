import { folded } from "#lib/kernel/folded-name.ts";

type Place = {
  readonly registerId: string;
  readonly name: string;
  readonly alsoKnownAs?: string | null;
  readonly postcode?: string | null;
  readonly town?: string | null;
  readonly addressLine1?: string | null;
};

/**
 * What a search looks through, folded: a postcode also without its blank; where the address came in one, all of it for
 * the town.
 */
export const searchText = ({ registerId, name, alsoKnownAs, postcode, town, addressLine1 }: Place) =>
  [name, alsoKnownAs, registerId, postcode, postcode?.replace(/\s/g, ""), town ?? addressLine1]
    .map((words) => folded(words ?? ""))
    .filter(Boolean)
    .join(" ");
