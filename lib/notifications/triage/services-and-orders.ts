import { unlessReportedByTrust } from "./deaths-and-injuries.ts";
import { either, nothing, question, send } from "./step.ts";

const REGULATIONS = "Care Quality Commission (Registration) Regulations 2009, regulation";

const toSend = unlessReportedByTrust("18(2)(g)", send("d"));

/** Whatever it is that went wrong. */
export const stops = question("stopsSafeCare", {
  label: "Does it stop you from caring for people safely, or might it?",
  answers: either({
    yes: toSend,
    no: nothing({
      law: `${REGULATIONS} 18(2)(g)`,
      because: "You can care for people safely, and what happened is not likely to change that.",
      when: "If it lasts, or gets worse, answer these questions again. More than 24 hours without supplies or alarms counts.",
      next: "Keep your own record of what happened and of how you kept people safe.",
      tell: ["supplier"],
    }),
    notSure: toSend,
  }),
});

const lasts = question("lastsADay", {
  label: "Has it lasted for more than 24 hours, or do you expect it to?",
  answers: either({ yes: toSend, no: stops, notSure: toSend }),
});

export const service = question("whatFailed", {
  label: "What is wrong?",
  answers: {
    supply: { label: "There is no electricity, gas, water or sewerage", leadsTo: lasts },
    alarm: { label: "A fire alarm, a call system or other safety equipment does not work", leadsTo: lasts },
    damage: { label: "The building is damaged", leadsTo: stops },
    staff: { label: "There are not enough suitable staff", leadsTo: stops },
    other: { label: "Something else", leadsTo: stops },
  },
});

/** Source: lib/journeys/README.md, "Depriving somebody of their liberty". */
export const liberty = question("outcomeKnown", {
  label: "Do you know the outcome of the application, or was it withdrawn?",
  hint: "It does not matter who applied.",
  answers: either({
    yes: send("f"),
    no: nothing({
      heading: "You do not have to send a notification yet",
      law: `${REGULATIONS} 18(2)(c) and (d), with 18(4A) and (4B)`,
      because: "You tell us of the outcome, or of the withdrawal, and not of the application alone.",
      when: "When you know the outcome, or the application is withdrawn, tell us without delay.",
      next: "Come back when you know the outcome. Make a note of the day on which you expect it.",
      tell: ["family"],
    }),
  }),
});

export const under18 = question("longerThan48Hours", {
  label: "Has the child or young person been there for longer than 48 hours in a row?",
  answers: either({
    yes: send("i"),
    no: nothing({
      heading: "You do not have to send a notification yet",
      law: `${REGULATIONS} 18(2)(h)`,
      because: "You must tell us after 48 hours in a row on an adult psychiatric unit.",
      when: "When the 48 hours have passed, tell us without delay.",
      next: "Make a note of the time when the 48 hours end. Keep your own record.",
      tell: ["council", "family"],
    }),
  }),
});
