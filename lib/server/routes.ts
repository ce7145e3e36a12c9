/**
 * What is sent along with a request: a form, the arguments of a server action called by script, or JSON, each read and
 * judged before its handler sees it; or a stream of any type, which goes to its handler as it arrives.
 */
export type BodyKind = "form" | "actionCall" | "json" | "stream";

/** One line of the table: what is taken at an address, and what is served there. */
export type Route = {
  /** One path; all paths that begin with it, when it ends in a slash; or a pattern of paths. */
  readonly path: string | RegExp;
  readonly methods: readonly string[];
  readonly bodies: readonly BodyKind[];
  readonly mostBytes: number;
  /** Who may send: our own pages alone, or anybody, where the handler proves who asks. Everybody may read. */
  readonly from: "ownPages" | "anywhere";
  /** Nobody keeps a page or data, and files may be kept. An error that Next leaves bare becomes a page, but in data. */
  readonly serves: "pages" | "files" | "data";
  /**
   * The browser that asked may show it again on Back, without asking whether to post once more: it says nothing of anybody.
   */
  readonly isKeptForBack?: true;
};

const MEGABYTE = 1_048_576;
const MOST_ON_A_PAGE = 65_536; // what browsers send when a page is left; no page of ours can hold as much
const READ = ["GET", "HEAD"];
const readOnly = { methods: READ, bodies: [], mostBytes: 0, from: "ownPages" } as const;
const files = { ...readOnly, serves: "files" } as const;
const form = { methods: [...READ, "POST"], bodies: ["form"], mostBytes: 16_384, from: "ownPages" } as const;
const data = { serves: "data", bodies: ["json"], mostBytes: MEGABYTE } as const;

/** The table. `publicFiles` are paths of the files in `public`, like `/favicon.ico`. */
export const portalRoutes = (publicFiles: readonly string[], isDevelopment: boolean): readonly Route[] => [
  { path: "/_next/static/", ...files },
  ...publicFiles.map((path) => ({ path, ...files })),
  { path: "/api/webhooks/", ...data, methods: ["POST"], from: "anywhere" },
  { path: "/api/unsaved/", ...data, ...form, methods: ["POST"], mostBytes: MOST_ON_A_PAGE },
  { path: "/api/", ...readOnly, serves: "data" },
  { path: "/which-notification", ...form, serves: "pages", isKeptForBack: true },
  { path: "/which-notification/record", ...form, methods: ["POST"], serves: "files" },
  ...(isDevelopment ? [{ path: /^\/__nextjs/, ...data, methods: [...READ, "POST"], from: "ownPages" } as const] : []),
  {
    path: "/",
    methods: [...READ, "POST"],
    bodies: ["form", "actionCall"],
    mostBytes: MEGABYTE,
    from: "ownPages",
    serves: "pages",
  },
];

/** The first line of the table that fits an address, which may hold a query. */
export function routeOf(url: string, routes: readonly Route[]): Route | undefined {
  const [at = ""] = url.split("?");
  return routes.find(({ path }) => {
    if (path instanceof RegExp) return path.test(at);
    return path.endsWith("/") ? at.startsWith(path) : at === path;
  });
}
