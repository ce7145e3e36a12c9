import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { config } from "#lib/kernel/config.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

type Props = { slugs: readonly string[]; today: string };

/** Other notifications that the answers make somebody send as well. */
export function AlsoOwed({ slugs, today }: Props) {
  if (slugs.length === 0) return null;
  const here = journeysInEffect(today).filter(({ slug }) => slugs.includes(slug));
  const isElsewhere = here.length < slugs.length;
  const address = config().regulatorNotificationsEmail;
  return (
    <InsetText>
      <p className="govuk-body">What you told us may mean that you must send another notification as well:</p>
      <ul className="govuk-list govuk-list--bullet">
        {here.map(({ slug, title }) => (
          <li key={slug}>
            <a href="/portal/notifications/new">{title}</a>
          </li>
        ))}
        {isElsewhere && (
          <li>
            one that cannot be sent here yet: send it by email to <a href={`mailto:${address}`}>{address}</a>
          </li>
        )}
      </ul>
    </InsetText>
  );
}
