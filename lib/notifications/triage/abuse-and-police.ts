import { unlessReportedByTrust } from "./deaths-and-injuries.ts";
import { either, nothing, question, send } from "./step.ts";

const REGULATIONS = "Care Quality Commission (Registration) Regulations 2009, regulation";

export const abused = question("whoIsAbused", {
  label: "Was it somebody who uses your service who was abused, or who abused somebody?",
  hint: "Answer yes if you suspect it or somebody says so, even if you doubt it. Abuse may be of the body, of the mind, sexual, of money or property, or neglect.",
  answers: either({
    yes: unlessReportedByTrust("18(2)(e)", send("a")),
    no: nothing({
      law: `${REGULATIONS} 18(2)(e)`,
      because: "Nobody who uses your service was abused, or abused somebody.",
      when: "If you learn that somebody who uses your service has a part in it, answer these questions again.",
      next: "Tell the safeguarding team and the police all the same. Keep your own record.",
      tell: ["council", "police"],
    }),
    notSure: unlessReportedByTrust("18(2)(e)", send("a")),
  }),
});

/** Whoever has told the police of something that no other notification is about. */
const affectsPeople = question("affectsPeople", {
  label: "Does it affect people who use, visit or work at your service, or might it?",
  hint: "Think of their health, their safety and how they live.",
  answers: either({
    yes: send("g"),
    no: nothing({
      law: `${REGULATIONS} 18(2)(f)`,
      because: "It cannot affect the health, safety or welfare of people who use, visit or work at your service.",
      when: "If it turns out that it may, answer these questions again.",
      next: "Keep your own record, with the number that the police gave you.",
    }),
    notSure: send("g"),
  }),
});

const notTrust = question("trust", {
  label: "Are you an NHS trust?",
  answers: either({
    yes: nothing({
      law: `${REGULATIONS} 18(2)(f)`,
      because: "An NHS trust does not have to tell us when the police are involved.",
      when: "If somebody died, was hurt or may have been abused, answer these questions again about that.",
      next: "Keep your own record, with the number that the police gave you.",
    }),
    no: affectsPeople,
  }),
});

export const police = question("coveredElsewhere", {
  label: "Is it about a death, an injury, abuse, an absence, or about what stops your service from running?",
  hint: "Each of these has a notification of its own, which asks about the police.",
  answers: either({
    yes: nothing({
      heading: "You do not have to send a notification about the police",
      law: `${REGULATIONS} 18(2)(f)`,
      because: "The notification about what happened asks about the police. One is enough.",
      when: "Add what the police did as soon as you know it.",
      next: "If you have not sent that notification yet, select “Something else happened” and choose what it is about.",
      tell: ["council"],
    }),
    no: notTrust,
    notSure: notTrust,
  }),
});

const toldPolice = question("toldPolice", {
  label: "Have you told the police that the person is missing?",
  answers: either({
    yes: affectsPeople,
    no: nothing({
      heading: "You do not have to send a notification yet",
      law: `${REGULATIONS} 18(2)(f)`,
      because: "You must tell us when the police are told. They have not been told yet.",
      when: "When you tell the police, answer these questions again.",
      next: "Tell the police now if the person may be in danger. Keep your own record.",
      tell: ["police", "council", "family"],
    }),
  }),
});

const security = question("security", {
  label: "How secure is the service?",
  hint: "A secure service is one that is designated as low, medium or high security.",
  answers: {
    secure: { label: "Low, medium or high security", leadsTo: send("h") },
    none: {
      label: "It is none of these",
      leadsTo: nothing({
        law: `${REGULATIONS} 17`,
        because: "Only low, medium and high security services must tell us of somebody who is absent without leave.",
        when: "If the police were told, or somebody was hurt, answer these questions again about that.",
        next: "Tell the police if the person may be in danger. Keep your own record.",
        tell: ["police", "family"],
      }),
    },
  },
});

/** Somebody who is detained and not where they must be, or somebody else who is missing. */
export const missing = question("detainedAndMissing", {
  label: "Is the person detained under the Mental Health Act 1983?",
  answers: either({ yes: security, no: toldPolice }),
});
