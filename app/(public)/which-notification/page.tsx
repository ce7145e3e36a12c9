import { Frame } from "#app/_frame/frame.tsx";
import { inLondon } from "#lib/kernel/dates.ts";
import { walkTriage } from "#lib/notifications/triage/walk-triage.ts";
import { Enhanced } from "#lib/ui/enhance.tsx";
import { postedToPage } from "#lib/web/posted-to-page.ts";
import { BackButton } from "./back-button.tsx";
import { NoticePage } from "./notice-page.tsx";
import { OwnHistory } from "./own-history.tsx";
import { QuestionPage } from "./question-page.tsx";
import { ResultPage } from "./result-page.tsx";

/** Which notification somebody needs: a question a page. What is answered stands in the form, and nowhere else. */
export default async function WhichNotificationPage() {
  const posted = await postedToPage();
  const { day: today } = inLondon(new Date());
  const place = walkTriage(posted, today);
  const { at, given, isAgain } = place;
  return (
    <Frame isForEverybody {...(given.length === 0 && !isAgain && at && { back: "/" })}>
      <OwnHistory />
      <Enhanced>
        <BackButton place={place} />
        {at?.is === "question" && <QuestionPage question={at} place={place} posted={posted} />}
        {at?.is === "notice" && <NoticePage notice={at} place={place} />}
        {at?.is !== "question" && at?.is !== "notice" && (
          <ResultPage outcome={at} place={place} posted={posted} today={today} />
        )}
      </Enhanced>
    </Frame>
  );
}
