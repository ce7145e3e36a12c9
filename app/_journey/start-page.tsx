import { Frame } from "#app/_frame/frame.tsx";
import { journeysToStart } from "#lib/drafts/journeys-to-start.ts";
import { kindNames, type SubmissionKind } from "#lib/kernel/submission.ts";
import { aOrAn } from "#lib/kernel/words.ts";
import { Details } from "#lib/ui/details.tsx";
import type { FormAction } from "#lib/web/form-state.ts";
import { startPath, triagePath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { Form } from "./form.tsx";
import { choice } from "./questions.ts";
import { SOMETHING_ELSE } from "./start-chosen.ts";

const questions: Record<SubmissionKind, string> = {
  N: "What do you want to tell us about?",
  A: "What do you want to apply for?",
};

type Props = {
  kind: SubmissionKind;
  /** Of what is chosen already: it stands in the address, which tells no kind of event. */
  letter?: string | undefined;
  action: FormAction;
};

/** Choose what to begin, of one kind. What is not in the list of notifications is sent by email. */
export async function StartPage({ kind, letter, action }: Props) {
  const { offered, notOffered } = await read(journeysToStart, { kind }, startPath(kind, letter));
  const chosen = offered.find((journey) => journey.letter === letter)?.slug;
  const options = {
    ...Object.fromEntries(offered.map(({ slug, title }) => [slug, title])),
    ...(kind === "N" && { [SOMETHING_ELSE]: "Something else" }),
  };
  return (
    <Frame back="/portal">
      <Form
        title={`Start ${aOrAn(kindNames[kind])}`}
        fields={[choice({ name: "type", label: questions[kind], options, chosen })]}
        button="Continue"
        action={action}
      />
      {notOffered.length > 0 && (
        <Details summaryText="Why are some not listed?">
          <p className="govuk-body">None of the places that you can send for needs these:</p>
          <ul className="govuk-list govuk-list--bullet">
            {notOffered.map(({ slug, title, offeredWhen }) => (
              <li key={slug}>
                {title}. {offeredWhen}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {kind === "N" && (
        <p className="govuk-body">
          Not sure which? <a href={triagePath}>Find out which notification you need</a>
        </p>
      )}
    </Frame>
  );
}
