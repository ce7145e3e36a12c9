import { Pagination } from "#lib/ui/pagination.tsx";

type Props = { page: number; isMore: boolean; pathOf: (page: number) => string };

/** To the page before and to the next, of a list whose length nobody counts. */
export const Pager = ({ page, isMore, pathOf }: Props) =>
  (page > 1 || isMore) && (
    <Pagination
      landmarkLabel="Pages of the list"
      previous={page > 1 ? { href: pathOf(page - 1) } : undefined}
      next={isMore ? { href: pathOf(page + 1) } : undefined}
    />
  );
