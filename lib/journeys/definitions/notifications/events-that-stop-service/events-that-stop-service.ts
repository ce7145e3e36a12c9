import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { datetime } from "#lib/journeys/fields/datetime.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isBefore, isLater, isStillToCome } from "#lib/journeys/known-days.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning, notOnePlace } from "#lib/journeys/parts/beginning.ts";
import { dayAndTime } from "#lib/journeys/parts/day-and-time.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { anythingElse, measures } from "#lib/journeys/parts/ending.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { told } from "#lib/journeys/parts/told.ts";
import { tellCouncilNow, waysToCouncil } from "#lib/kernel/emergency-calls.ts";
import { contradictions } from "./contradictions.ts";
import { guidance } from "./guidance.ts";
import { kindsOfEvent, wasTooShort } from "./kinds-of-event.ts";
import { checkMoved, movedOrHurt, numbers } from "./people-affected.ts";
import { shift } from "./staffing.ts";

type Stopped = { readonly kinds?: readonly string[] };

const isShortOfStaff = ({ kinds }: Stopped) => kinds?.includes("staff") ?? false;
const isDamaged = ({ kinds }: Stopped) => kinds?.includes("premises") ?? false;

/** What stops a service, or might: no staff, no power, no water, no safe building, no alarm. */
export const eventsThatStopService = notification({
  slug: "events-that-stop-service",
  letter: "d",
  title: "Events that stop a service running safely and properly",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(g)",
  version: 1,
  before: emergency,
  offeredAt: everywhere,
  guidance,
})
  .include(beginning({ offeredAt: everywhere, hint: notOnePlace }))
  .section("What happened")
  .page("d1", {
    heading: "What has happened?",
    fields: {
      kinds: checkboxes({
        label: "What kind of event is it?",
        hint: "Select all that apply.",
        options: kindsOfEvent,
        missing: "Select what kind of event it is",
        summary: true,
        sample: ["staff", "premises"],
      }),
      kindOther: text({
        label: "What?",
        inFull: "What other kind of event is it?",
        missing: "Enter what kind of event it is",
        revealedBy: { field: "kinds", is: "other" },
        sample: "A lift that does not work",
      }),
      effect: radios({
        label: "Has it stopped your service, or might it?",
        options: {
          stopped: "The service has stopped",
          partly: "Part of the service has stopped",
          likely: "The service is likely to stop",
          atRisk: "The service is running, with a risk",
        },
        missing: "Select if it has stopped your service",
        summary: true,
        sample: "partly",
      }),
      safeForADay: radios({
        label: "Can the service keep running safely for the next 24 hours?",
        options: { yes: "Yes", withSupport: "Yes, with help from others", no: "No" },
        missing: "Select if the service can keep running safely for the next 24 hours",
        summary: true,
        sample: "withSupport",
      }),
      councilToldNow: radios({
        label: `${tellCouncilNow}. Have you told them?`,
        inFull: "Have you told the council that the service cannot keep running safely?",
        hint: waysToCouncil,
        options: { yes: "Yes", no: "Not yet" },
        missing: "Select yes if you have told the council",
        revealedBy: { field: "safeForADay", is: "no" },
        summary: true,
      }),
    },
    warn({ effect, safeForADay, councilToldNow }) {
      if (safeForADay === "no") return councilToldNow !== "yes" && `${tellCouncilNow}. ${waysToCouncil}`;
      return (
        effect === "stopped" &&
        "You said that the service has stopped, and that it can keep running safely. Check both answers."
      );
    },
  })
  .page("d3", {
    heading: "When did it start?",
    fields: {
      ...dayAndTime("started", {
        of: "it started",
        hint: "If it has not happened yet, enter when you learned that it might. For example, 27 3 2026",
        summary: true,
        sample: -4,
      }),
      ...aware({ label: "When did the service become aware of the event?" }),
      over: yesNoNotKnown({ label: "Is it over?", inFull: "Is the event over?", missing: "Select yes if it is over" }),
      endedAt: datetime({
        label: "When did it end?",
        called: "When it ended",
        missing: "Enter the date and time when it ended",
        revealedBy: { field: "over", is: "yes" },
      }),
      expectedEndOn: date({
        label: "When do you expect it to end?",
        called: "The date you expect it to end",
        notKnown: "I do not know when it will end",
        missing: "Enter the date you expect it to end, or select that you do not know it",
        revealedBy: { field: "over", is: "no" },
        sample: 2,
      }),
    },
    check({ startedOn, startedAt, endedAt }, facts) {
      if (isStillToCome(startedOn, startedAt, facts)) return { startedAt: "Time it started must be in the past" };
      return isBefore(endedAt, startedOn, startedAt)
        ? { endedAt: "When it ended must be the same as or after the time it started" }
        : {};
    },
    warn({ safeForADay, over, expectedEndOn, ...event }, { today }) {
      if (over === "yes" && safeForADay === "no")
        return "You said that it is over, and that the service cannot keep running safely. Check both answers.";
      if (isLater(today, expectedEndOn)) return "The date you expect it to end has passed. Check the date.";
      return (
        wasTooShort(event) &&
        "You may not need to notify us. If power, gas, water, drains or alarms fail, the rule is more than 24 hours. You can still send this."
      );
    },
  })
  .page("d6", {
    heading: "What is affected?",
    fields: {
      affected: textarea({
        label: "What happened, and what does it affect?",
        prompts: ["what led up to it", "what people have to go without", "what you do instead"],
        missing: "Enter what happened and what it affects",
        sample: "The roof of the east wing leaks since the storm, and six staff cannot come to work.",
      }),
      ...numbers,
    },
  })
  .page("d9", { heading: "Moved or hurt", fields: movedOrHurt, check: checkMoved })
  .loopWhen("d14", isShortOfStaff, { name: "shifts", heading: "Shift", item: shift })
  .page("d8", {
    heading: "Staff and building",
    fields: {
      shiftsCovered: textarea({
        label: "How are you covering the shifts?",
        prompts: ["who covers them, and until when", "which shifts are not covered"],
        missing: "Enter how you are covering the shifts",
        sample: "By agency staff, and by the managers.",
      }),
      areas: textarea({
        label: "Which parts of the building are damaged?",
        prompts: ["each room or area, and what is wrong there", "who cannot use it now"],
        missing: "Enter which parts of the building are damaged",
        sample: "The bedrooms and the bathroom on the first floor.",
      }),
      areasUsable: yesNoNotKnown({
        label: "Can people use those parts?",
        inFull: "Can people use the parts that are damaged?",
        missing: "Select yes if people can use those parts",
      }),
      safeAgainOn: date({
        label: "When will they be safe again?",
        inFull: "When will the damaged parts be safe again?",
        called: "The date they are safe again",
        notKnown: "I do not know when they will be safe",
        missing: "Enter the date they are safe again, or select that you do not know it",
        sample: 10,
      }),
    },
    onlyWhen: { shiftsCovered: isShortOfStaff, areas: isDamaged, areasUsable: isDamaged, safeAgainOn: isDamaged },
  })
  .section("What you have done")
  .page("z1", {
    heading: "What you have done",
    fields: {
      contingency: radios({
        label: "Is your contingency plan in use?",
        hint: "Your plan for when something like this happens.",
        options: { yes: "Yes", no: "No", none: "We have no plan for this", notKnown: "Not known yet" },
        missing: "Select yes if your contingency plan is in use",
      }),
      contingencyHow: textarea({
        label: "What are you doing under the plan?",
        prompts: ["what you have done under it", "what is to come, and when"],
        missing: "Enter what you are doing under the plan",
        revealedBy: { field: "contingency", is: "yes" },
        sample: "Meals come from another home, and the east wing is closed.",
      }),
      contingencyNot: textarea({
        label: "Why not?",
        inFull: "Why is your contingency plan not in use?",
        prompts: ["why it does not help now", "what you do in its place"],
        missing: "Enter why the plan is not in use",
        revealedBy: { field: "contingency", is: "no" },
      }),
      ...measures,
      support: textarea({
        label: "What support do you need from us?",
        prompts: ["what would help, and from whom", "by when you need it"],
        optional: true,
        sample: "None for now.",
      }),
    },
  })
  .include(
    told({
      bodies: [
        ...(["council", "commissioner", "families", "landlord", "utility", "fireService", "healthSecurity"] as const),
        ...(["police", "hse", "other"] as const),
      ],
      question: "Who has been told?",
      happenedOn: "startedOn",
    }),
  )
  .include(references)
  .include(anythingElse)
  .urgentWhen(({ safeForADay }) => safeForADay === "no")
  .owes(({ injured }) => (injured === "yes" ? ["serious-injury"] : []))
  .doubts(contradictions)
  .identifiedBy("location", "startedOn")
  .build();
