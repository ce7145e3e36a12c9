import { emailQuestion } from "#app/_journey/questions.ts";

/** The question for the address to send a link to, with the one that this browser asked with lately. */
export const addressQuestion = (value: string) =>
  emailQuestion({
    label: "Email address",
    hint: "The address that we hold for your role, or that you were invited with.",
    value,
  });
