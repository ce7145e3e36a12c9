import { Frame } from "#app/_frame/frame.tsx";
import { journeysToStart } from "#lib/drafts/journeys-to-start.ts";
import { kindNames, type SubmissionKind } from "#lib/kernel/submission.ts";
import { aOrAn } from "#lib/kernel/words.ts";
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
  const journeys = await read(journeysToStart, { kind }, startPath(kind, letter));
  const chosen = journeys.find((journey) => journey.letter === letter)?.slug;
  const options = {
    ...Object.fromEntries(journeys.map(({ slug, title }) => [slug, title])),
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
      {kind === "N" && (
        <p className="govuk-body">
          Not sure which? <a href={triagePath}>Find out which notification you need</a>
        </p>
      )}
    </Frame>
  );
}
