/** What follows a title without being a name: work, places, and the beginning of the next sentence ("the Dr. She"). */
export const notAfterTitle: ReadonlySet<string> = words(`
  A Advisor After All Also An And Appointment Arrived As Assessment Assessor Associate At Attended Bank Before Both But By Call Called
  Chapel Christmas Clinic Consultant Coordinator Did Duty Every Follow For From Gave Had Has He Helped Her His Hospital How However I In
  Is It Lead Led Manager Nearest No Not Nurse Nurses Of On Once Only Or Our Our Practice Practitioner Prescriber Rang Reception Review
  Reviewed Room Said Saw Served She Since So Society Some Specialist Staff Student Surgery Team That The Their Then There These They This
  Those Two Under Until Visit Visited Ward Was We Were When Who Why Will With Working You`);

/** Names that are common words, months or parts of a building too: alone they are not taken for a colleague's. */
export const alsoWords: ReadonlySet<string> = words(`
  Amber April August Bank Banks Bell Black Brook Brown Chase Church Cook Court Daisy Day Dawn Dean Drew England Faith Field Fields Forest
  Fox Frank Grace Grant Gray Green Hall Hill Holly Home Hope Iris Ivy Jack Joy June Lane Lily Lodge London Long Love Mark Marsh May Mercy
  Miles Moon Nelson North Nurse Page Park Pat Penny Pike Poppy Price Reed Rich Rob Rose Rowan Ruby Sky Snow South Stone Street Sue Summer
  Sunny Sweet Violet Walker Ward Waters Wells West White Will Winter Wood Woods Young`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
