import { activity } from "#lib/kernel/code-lists/activities.ts";
import { mentalHealthSections } from "#lib/kernel/code-lists/mental-health-sections.ts";
import type { Location } from "#lib/kernel/facts.ts";
import { select } from "../fields/select.ts";
import { text } from "../fields/text.ts";
import type { PageErrors } from "../page.ts";

/** Whether people may be detained there at all. */
export const detainsPeople = ({ activities }: Location) => activities.includes(activity("RA6").name);

/** What somebody was detained under; `hint` says when. */
export const section = (hint: string) => ({
  mentalHealthSection: select({
    label: "Which section of the Mental Health Act 1983 applied?",
    hint,
    options: mentalHealthSections,
    missing: "Select which section applied",
    sample: "s17",
  }),
  sectionInWords: text({
    label: "If it is section 17 or another law, which section is it?",
    inFull: "Which other section or law it was, or which section the leave was from",
    hint: "For section 17, the section that the leave was from.",
    optional: true,
    sample: "Section 3",
  }),
});

type Under = { readonly mentalHealthSection?: string; readonly sectionInWords?: string | null };

export const checkSection = ({ mentalHealthSection = "", sectionInWords }: Under): PageErrors =>
  ["s17", "other"].includes(mentalHealthSection) && !sectionInWords
    ? { sectionInWords: "Enter which section it is, or which the leave was from" }
    : {};

const MAY_BE_RESTRICTED: readonly unknown[] = ["s37with41", "s45a", "s47with49", "s48with49", "discharged", "insanity"];

/** Whether somebody under that section may be a restricted patient, of whom the Ministry of Justice decides. */
export const mayBeRestricted = (mentalHealthSection: unknown) => MAY_BE_RESTRICTED.includes(mentalHealthSection);

/** The ward or unit that somebody was detained on. */
export const ward = {
  wardCode: text({
    label: "Code of the ward or unit",
    hint: "Your own code for it. If there was none, enter none.",
    max: 50,
    missing: "Enter the code of the ward or unit",
    input: { width: 20 },
    sample: "W-3",
  }),
  wardType: select({
    label: "What kind of ward or unit is it?",
    options: {
      acute: "Acute",
      intensiveCare: "Psychiatric intensive care",
      lowSecure: "Low secure",
      mediumSecure: "Medium secure",
      highSecure: "High secure",
      rehabilitation: "Rehabilitation",
      olderPeople: "Older people",
      children: "Children and young people",
      learningDisability: "Learning disability or autism",
      eatingDisorder: "Eating disorder",
      perinatal: "Mothers and babies (perinatal)",
      placeOfSafety: "Place of safety",
      other: "Another kind",
      notKnown: "Not known yet",
    },
    missing: "Select what kind of ward or unit it is",
    sample: "mediumSecure",
  }),
};
