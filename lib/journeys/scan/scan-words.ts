/** What follows a title without being a name: work, places, and the beginning of the next sentence ("the Dr. She"). */
export const notAfterTitle: ReadonlySet<string> = words(`
  A Advice Advised Advisor After All Also Ambulance An And Appointment Arrived As Asked Assessment Assessor Associate At Attended Bank
  Before Blood Both But By Call Called Care Chapel Christmas Clinic Consultant Coordinator Did Duty Every Family Fell Follow For From Gave
  Had Has He Helped Her His Hospital How However I In Is It Later Lead Led Manager Medication Nearest Next No Not Nurse Nurses
  Observations Of On Once Only Or Our Paramedics Person Police Practice Practitioner Prescriber Rang Reception Resident Review Reviewed
  Room Said Saw Scan Scans Served She Since So Society Some Specialist Staff Student Surgery Team That The Their Then There These They
  This Those Two Under Until Visit Visited Ward Was We Were When Who Why Will With Working You`);

/** Names that are common words, months or parts of a building too: alone they are not taken for a colleague's. */
export const alsoWords: ReadonlySet<string> = words(`
  Amber April August Bank Banks Bell Black Brook Brown Chase Church Cook Court Daisy Day Dawn Dean Drew England Faith Field Fields Forest
  Fox Frank Grace Grant Gray Green Hall Hill Holly Home Hope Iris Ivy Jack Joy June Lane Lily Lodge London Long Love Mark Marsh May Mercy
  Miles Moon Nelson North Nurse Page Park Pat Penny Pike Poppy Price Reed Rich Rob Rose Rowan Ruby Sky Snow South Stone Street Sue Summer
  Sunny Sweet Violet Walker Ward Waters Wells West White Will Winter Wood Woods Young`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
