import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { documentOf, walk } from "#lib/journeys/walk.ts";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { samplePeople, samplePersonFor } from "../sample-person.ts";

const OF_EACH = 20;

/** Texts to send again and again: of each notification there is, as many about different people. */
export async function generatedTexts(now: Date) {
  const people = await samplePeople(now);
  const journeys = journeysInEffect(inLondon(now).day).filter(({ kind }) => kind === "N");
  return journeys.flatMap((journey) => {
    const facts = samplePersonFor(journey, people);
    return Array.from({ length: OF_EACH }, (_, index) => textOf(journey, facts, index));
  });
}

function textOf(journey: Journey, facts: Facts, index: number) {
  const walked = walk(journey, { ...sampleAnswers(journey, facts), personCode: `G-${100 + index}` }, facts);
  const document = documentOf(walked);
  return {
    type: journey.slug,
    version: journey.version,
    answers: walked.given,
    document,
    sha256: hashOf(canonicalJson(document)),
    actor: facts.actor,
  };
}
