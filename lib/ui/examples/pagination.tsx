import { Pagination } from "../pagination.tsx";
import type { Example } from "./example.ts";

const previous = { href: "?page=1" };
const next = { href: "?page=3" };

export const examples: readonly Example[] = [
  {
    name: "Pages of a list",
    example: (
      <Pagination
        landmarkLabel="Pages of submissions"
        previous={previous}
        next={next}
        items={[
          { number: 1, href: "?page=1" },
          { number: 2, href: "?page=2", current: true },
          { number: 3, href: "?page=3" },
          { ellipsis: true },
          { number: 12, href: "?page=12" },
        ]}
      />
    ),
  },
  {
    name: "The page before and the page after",
    example: (
      <Pagination
        landmarkLabel="Guidance"
        previous={{ href: "/guidance/serious-injury", labelText: "Serious injuries" }}
        next={{ href: "/guidance/police-involvement", labelText: "Events the police look into" }}
      />
    ),
  },
];
