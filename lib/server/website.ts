import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { KnownActions } from "./known-actions.ts";
import type { Route } from "./routes.ts";

/** What the http server serves, and under which address. */
export type Website = {
  readonly portalUrl: string;
  readonly serviceName: string;
  readonly trustedProxies: readonly string[];
  readonly isDevelopment: boolean;
  readonly routes: readonly Route[];
  /** The server actions that the pages know; undefined where it cannot be said, as with hot reload. */
  readonly actions?: KnownActions | undefined;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Takes a WebSocket of our own pages; without it all are refused. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;
};
