import { checkboxes } from "../fields/checkboxes.ts";
import type { Declaration } from "../journey.ts";
import { always, pageOf } from "../page.ts";

/** The page whose one box says in these words that what is sent is right; in others where such words stay. */
export const declarationOf =
  (words: string, whereWordsStay = words): Declaration =>
  ({ keepsWords }) =>
    pageOf("Check your answers", "check-answers", always, {
      fields: {
        declaration: checkboxes({
          label: "Declaration",
          options: { agreed: keepsWords ? whereWordsStay : words },
          missing: "Select the box to say that this is correct and complete as far as you know",
        }),
      },
    });
