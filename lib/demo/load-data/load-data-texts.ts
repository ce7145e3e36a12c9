import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { documentOf, walk } from "#lib/journeys/walk.ts";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { castFacts } from "../cast-actor.ts";

const senders = ["margaret.okafor@larkspur.example", "ruth.adeyemi@kestrel.example"];
const OF_EACH = 20;

/** Texts to send again and again: of each notification there is, as many about different people. */
export async function generatedTexts(now: Date) {
  const known = await Promise.all(senders.map((email) => castFacts(email, now)));
  const journeys = journeysInEffect(inLondon(now).day).filter(({ kind }) => kind === "N");
  return journeys.flatMap((journey) => {
    const facts = known.flatMap((one) => factsAt(journey, one))[0];
    return facts ? Array.from({ length: OF_EACH }, (_, index) => textOf(journey, facts, index)) : [];
  });
}

const factsAt = (journey: Journey, facts: Facts): Facts[] => {
  const place = facts.locations.find((one) => journey.offeredAt(one));
  return place ? [{ ...facts, locations: [place] }] : [];
};

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
