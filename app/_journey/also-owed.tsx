import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { config } from "#lib/kernel/config.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { startPath } from "#lib/web/paths.ts";

type Props = { slugs: readonly string[]; today: string };

/** What the answers make somebody send as well. */
export function AlsoOwed({ slugs, today }: Props) {
  if (slugs.length === 0) return null;
  const here = journeysInEffect(today).filter(({ slug }) => slugs.includes(slug));
  const isElsewhere = here.length < slugs.length;
  const address = config().regulatorNotificationsEmail;
  return (
    <InsetText>
      <p className="govuk-body">What you told us may mean that you must also send:</p>
      <ul className="govuk-list govuk-list--bullet">
        {here.map(({ slug, kind, title }) => (
          <li key={slug}>
            <a href={startPath(kind)}>{title}</a>
          </li>
        ))}
        {isElsewhere && (
          <li>
            a notification that cannot be sent here yet: send it by email to <a href={`mailto:${address}`}>{address}</a>
          </li>
        )}
      </ul>
    </InsetText>
  );
}
