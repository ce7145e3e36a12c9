/** The question that is put only where the clocks showed a time twice; posted as `<field>-clock`. */
export const clockQuestion = {
  label: "The clocks went back that night, so there were two of this time. Which one was it?",
  options: { first: "The first one, before the clocks went back", second: "The second one, after they went back" },
};

export type WhichClock = keyof typeof clockQuestion.options;
