import { config } from "#lib/kernel/config.ts";

/** Whose data this is, where that must be said. */
export const Attribution = () =>
  config().registerAttribution && <p className="govuk-body-s text-secondary-text">{config().registerAttribution}</p>;
