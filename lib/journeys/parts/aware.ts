import { datetime } from "../fields/datetime.ts";

/** `learned`: how errors say it. */
type Words = { label?: string; hint?: string; learned?: string };

/** Since when the service has known, for the page that asks when it happened. */
export const aware = ({
  label = "When did the service become aware of this?",
  hint = "When anyone at the service first knew.",
  learned = "became aware",
}: Words = {}) => ({
  awareAt: datetime({
    label,
    called: `When the service ${learned}`,
    hint: `${hint} If you are not sure of the time, give your best estimate. For example, 27 3 2026 at 2:30pm.`,
    summary: true,
    missing: `Enter the date and time when the service ${learned}`,
    sample: -4,
  }),
});
