/** To a council, for a standard authorisation. */
export const isStandard = (application: string | undefined) => application === "standard" || application === "further";
/** To the Court of Protection. */
export const isCourt = (application: string | undefined) => application === "court" || application === "challenge";

/** The same day of the next year, which days of that year can be compared with even where it is 29 February. */
export const aYearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

const UNDER_16 = ["under1", "from1to4", "from5to11", "from12to15"];

/** What to look at again when the person is too young for what was applied for. */
export function ageWarning(application: string | undefined, ageRange = "") {
  const isUnder16 = UNDER_16.includes(ageRange);
  if (isStandard(application) && (isUnder16 || ageRange === "from16to17"))
    return "A standard authorisation is only for people aged 18 or over. Check the age range and the kind of application.";
  return isCourt(application) && isUnder16
    ? "The Court of Protection decides this only for people aged 16 or over. Check the age range and the kind of application."
    : undefined;
}
