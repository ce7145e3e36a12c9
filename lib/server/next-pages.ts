import { createServer } from "node:http";
import next from "next";
import type { Website } from "./website.ts";

type Pages = Pick<Website, "handle" | "upgrade"> & { close(): Promise<void> };

/** Next in this process, behind our own http server. */
export async function nextPages({
  root,
  port,
  isDevelopment,
}: {
  root: string;
  port: number;
  isDevelopment: boolean;
}): Promise<Pages> {
  const onUpgrade = createServer(); // never listens: without it Next adds itself to our server and takes every WebSocket
  const app = next({ dir: root, dev: isDevelopment, port, httpServer: onUpgrade });
  await app.prepare();
  const pages = { handle: app.getRequestHandler(), close: () => app.close() };
  return isDevelopment ? { ...pages, upgrade: (...asked) => onUpgrade.emit("upgrade", ...asked) } : pages;
}
