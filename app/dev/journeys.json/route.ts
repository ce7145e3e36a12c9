import { samplePeople, samplePersonFor } from "#lib/demo/sample-person.ts";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { journeyAsJson } from "#lib/journeys/samples.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { demoOnly } from "../demo-only.ts";

export const dynamic = "force-dynamic";

/** Every journey with a sample for each question, and the address of whoever of the cast would post them. */
export async function GET(): Promise<Response> {
  demoOnly();
  const people = await samplePeople();
  return Response.json(
    journeysInEffect(inLondon(new Date()).day).map((journey) => {
      const facts = samplePersonFor(journey, people);
      return { ...journeyAsJson(journey, facts), postedBy: facts.actor.email };
    }),
  );
}
