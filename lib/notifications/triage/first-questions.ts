import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { changesByEmail } from "#lib/journeys/changes-by-email.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { call111Or101, call999, otherWaysTo999 } from "#lib/kernel/emergency-calls.ts";
import { abused, missing, police } from "./abuse-and-police.ts";
import { died, hurt } from "./deaths-and-injuries.ts";
import { liberty, service, stops, under18 } from "./services-and-orders.ts";
import { type Answer, nothing, type Question, question, send } from "./step.ts";
import { toSend } from "./to-send.ts";

const ASK_US =
  "If you are still not sure, write to us with what happened, without names. It is better to tell us once too often than not at all.";

const unlisted = nothing({
  law: "Care Quality Commission (Registration) Regulations 2009, Part 4",
  because: "None of the events and changes that the law lists has happened.",
  when: "If you learn more, answer these questions again.",
  next: `Keep your own record. ${ASK_US}`,
});

const medicine = nothing({
  law: "Care Quality Commission (Registration) Regulations 2009, Part 4",
  because: "A mistake with medicines is not on the list by itself.",
  when: "If it led to an injury, a death, an allegation of abuse or a call to the police, you must tell us about that.",
  next: "Keep your own record. If somebody was hurt by it, select “Something else happened” and tell us how badly.",
  tell: ["person", "mhra"],
});

const application = nothing({
  heading: "This is an application, not a notification",
  law: "Health and Social Care Act 2008, sections 11 and 19",
  because: "We have to decide it before you do it, so it is not enough to tell us.",
  when: "Before the change. You may not make it until we have agreed.",
  next: "Sign in to see which applications you can make on the portal. Ask us by email for the form of any other.",
});

const registration = question("change", {
  label: "What has changed, or will change?",
  answers: {
    ...Object.fromEntries(
      Object.entries(changesByEmail).map(([topic, { title }]) => [topic, { label: title, leadsTo: send(topic) }]),
    ),
    application: {
      label: "We want to add or remove an activity, a location or a condition, or to register a manager",
      leadsTo: application,
    },
    none: { label: "None of these", leadsTo: unlisted },
  },
});

const closest = question("closest", {
  label: "Which of these is closest?",
  answers: {
    harmed: { label: "Somebody who uses the service came to harm, or could have", leadsTo: hurt },
    care: { label: "We could not care for people as we should", leadsTo: stops },
    police: { label: "The police were called, or should be", leadsTo: police },
    medicine: { label: "There was a mistake with medicines", leadsTo: medicine },
    none: { label: "None of these", leadsTo: unlisted },
  },
});

/**
 * What happened. A type that came into the catalogue without a question of its own stands among the answers by its title,
 * from the day on which it takes effect.
 */
function whatHappened(today: string, among?: readonly Journey[]): Question {
  const others = journeysInEffect(today, among).filter(({ kind, letter }) => kind === "N" && !toSend[letter]);
  const answers: Readonly<Record<string, Answer>> = {
    died: { label: "Somebody died", leadsTo: died },
    hurt: { label: "Somebody was hurt", leadsTo: hurt },
    abused: {
      label: "Somebody was abused, or may have been",
      hint: "Or somebody says so, even if you doubt it.",
      leadsTo: abused,
    },
    police: { label: "The police are involved", leadsTo: police },
    service: { label: "The service cannot run safely, or may not be able to", leadsTo: service },
    missing: { label: "Somebody is missing, or is detained and not where they must be", leadsTo: missing },
    liberty: { label: "There is news of an application to deprive somebody of their liberty (DoLS)", leadsTo: liberty },
    under18: { label: "Somebody under 18 is on an adult psychiatric unit", leadsTo: under18 },
    ...Object.fromEntries(others.map(({ letter, title }) => [letter, { label: title, leadsTo: send(letter) }])),
    registration: {
      label: "Something about our registration changed, or will",
      hint: "For example, a manager, an address, a partner, or your statement of purpose.",
      leadsTo: registration,
    },
    notSure: { label: "I am not sure", leadsTo: closest },
  };
  return question("happened", { label: "What happened?", answers });
}

/** What is asked first; and of something else that happened, when there is no danger to ask about any more. */
export function firstQuestions(today: string, among?: readonly Journey[]) {
  const happened = whatHappened(today, among);
  const inDanger: Answer = {
    label: "Yes",
    leadsTo: {
      is: "notice",
      name: "call999",
      heading: call999,
      paragraphs: [
        otherWaysTo999,
        call111Or101,
        "We are not an emergency service. It may be the next working day before somebody reads what you send us.",
        "Do what makes people safe first. Then come back and go on: it will not take long.",
      ],
      leadsTo: happened,
    },
  };
  const danger = question("danger", {
    label: "Is anyone in danger now?",
    answers: { yes: inDanger, no: { label: "No", leadsTo: happened } },
  });
  return { danger, happened };
}
