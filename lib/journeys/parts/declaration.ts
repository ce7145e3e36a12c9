import { checkboxes } from "../fields/checkboxes.ts";
import { always, pageOf } from "../page.ts";

/** The page whose one box says in these words that what is sent is right. */
export const declarationOf = (words: string) =>
  pageOf("Check your answers", "check-answers", always, {
    fields: {
      declaration: checkboxes({
        label: "Declaration",
        options: { agreed: words },
        missing: "Select the box to say that this is correct and complete as far as you know",
      }),
    },
  });
