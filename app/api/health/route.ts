import { portalHealth } from "#lib/worker/health.ts";

export const dynamic = "force-dynamic";

/** For load balancers and alarms: 200, or 503 when the database cannot be reached. */
export async function GET(): Promise<Response> {
  const health = await portalHealth();
  return Response.json(health, { status: health.status === "ok" ? 200 : 503 });
}
