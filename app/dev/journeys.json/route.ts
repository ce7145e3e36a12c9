import { castFacts } from "#lib/demo/cast-actor.ts";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { journeyAsJson } from "#lib/journeys/samples.ts";
import { demoOnly } from "../demo-only.ts";

export const dynamic = "force-dynamic";

/** Every journey with a sample for each question, as Margaret Okafor would post it. */
export async function GET(): Promise<Response> {
  demoOnly();
  const facts = await castFacts("margaret.okafor@larkspur.example");
  return Response.json(journeysInEffect(facts.today).map((journey) => journeyAsJson(journey, facts)));
}
