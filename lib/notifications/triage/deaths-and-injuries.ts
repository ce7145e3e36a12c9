import { either, nothing, question, send } from "./step.ts";

const REGULATIONS = "Care Quality Commission (Registration) Regulations 2009, regulation";
const KEEP = "Keep your own record of what happened and of why you did not tell us.";
const COMES_BACK = "If you learn more that changes one of your answers, answer these questions again.";

const reportedToNhsEngland = (regulation: string) =>
  nothing({
    law: `${REGULATIONS} ${regulation}`,
    because:
      "An NHS trust that has reported it to NHS England through LFPSE (Learn from patient safety events) does not have to tell us again.",
    when: "It does not change, as long as the report to NHS England stands.",
    next: "Keep the number of your report to NHS England.",
    tell: ["council", "person"],
  });

/** Asked where a trust that has reported it to NHS England need not tell the regulator too. */
export const unlessReportedByTrust = (regulation: string, leadsTo: Parameters<typeof either>[0]["no"]) =>
  question("reportedByTrust", {
    label: "Are you an NHS trust that has reported it to NHS England through LFPSE?",
    hint: "LFPSE is the service “Learn from patient safety events”.",
    answers: either({ yes: reportedToNhsEngland(regulation), no: leadsTo }),
  });

const naturalDeath = nothing({
  law: `${REGULATIONS} 16(1) and (2)`,
  because:
    "A practice or a health service body need not tell us of a death that came from the illness itself, with the right care.",
  when: COMES_BACK,
  next: KEEP,
  tell: ["coroner", "family"],
});

const contributed = question("contributed", {
  label: "Might your care, or the lack of it, have led to the death?",
  hint: "Answer no if you think that the person died of the natural course of their illness, and had the right care for it.",
  answers: either({ yes: send("c"), no: naturalDeath, notSure: send("c") }),
});

const seenByPractice = question("seenByPractice", {
  label: "Did the practice see the person, or give them care, in the 2 weeks before they died?",
  answers: either({
    yes: contributed,
    no: nothing({
      law: `${REGULATIONS} 16, with SI 2012/921, regulation 3`,
      because: "A practice is asked about deaths within 2 weeks of its care.",
      when: COMES_BACK,
      next: KEEP,
      tell: ["coroner", "family"],
    }),
    notSure: contributed,
  }),
});

const duringCare = question("duringCare", {
  label: "Did the person die while you were caring for them, or might your care have led to it?",
  hint: "Answer yes for a death that was expected too, and for one within 12 months of a termination of pregnancy at your service.",
  answers: either({
    yes: send("c"),
    no: nothing({
      law: `${REGULATIONS} 16(1)`,
      because: "The death did not happen while you cared for the person, and your care did not lead to it.",
      when: COMES_BACK,
      next: KEEP,
      tell: ["coroner", "family"],
    }),
    notSure: send("c"),
  }),
});

const kindOfService = question("kindOfService", {
  label: "What kind of service are you?",
  answers: {
    practice: { label: "A GP practice, or another primary medical service", leadsTo: seenByPractice },
    trust: {
      label: "An NHS trust, or another health service body",
      leadsTo: unlessReportedByTrust("16", contributed),
    },
    other: {
      label: "Any other service",
      hint: "For example, a care home, home care, a hospice, or a private hospital.",
      leadsTo: duringCare,
    },
  },
});

/** Regulation 17 comes before 16. Source: lib/journeys/README.md, "Deaths". */
export const died = question("detainedAtDeath", {
  label: "Was the person detained under the Mental Health Act 1983, or could they have been held under it?",
  hint: "Answer yes also if they were on leave from the hospital, absent without leave, or held for a short time, for example under section 5, 135 or 136.",
  answers: either({ yes: send("b"), no: kindOfService }),
});

const CAUSED = "May somebody have caused it, by what they did or did not do?";

const serious = question("causedBySomebody", {
  label: CAUSED,
  hint: "Answer yes if you suspect abuse or neglect, or somebody says so, even if you doubt it.",
  answers: either({ yes: send("e", "a"), no: send("e"), notSure: send("e", "a") }),
});

const minor = question("causedBySomebody", {
  label: CAUSED,
  hint: "Answer yes if you suspect abuse or neglect, or somebody says so, even if you doubt it.",
  answers: either({
    yes: send("a"),
    no: nothing({
      law: `${REGULATIONS} 18(2)(a) and (b)`,
      because: "The injury has no lasting effect, and needs no treatment to prevent one.",
      when: "If it gets worse, or a health care professional says that it is serious, answer these questions again.",
      next: KEEP,
      tell: ["person", "hse"],
    }),
    notSure: send("a"),
  }),
});

/** Source: lib/journeys/README.md, "Serious injuries". */
export const hurt = question("injury", {
  label: "How serious is the injury?",
  hint: "What counts is what a health care professional thinks.",
  answers: {
    lasting: {
      label: "It has a lasting effect, or may have one",
      hint: "On the senses, on moving or thinking, or on the body’s structure; long pain or harm to the mind; or a shorter life.",
      leadsTo: serious,
    },
    treated: {
      label: "It needs treatment to prevent death or a lasting effect",
      hint: "For example, a broken bone, or a head injury that needs a hospital.",
      leadsTo: serious,
    },
    sore: { label: "It is a pressure sore of grade 3 or above that began while you cared for them", leadsTo: serious },
    notSure: { label: "I am not sure, or no health care professional has said yet", leadsTo: serious },
    minor: { label: "None of these", leadsTo: minor },
  },
});
