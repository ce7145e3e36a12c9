import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";
import type { Attributes, Options } from "./options.ts";
import { Textarea, type TextareaProps } from "./textarea.tsx";

type Plural = Readonly<Record<string, string>>;

type Texts = Options<{
  charactersUnderLimitText: Plural;
  charactersAtLimitText: string;
  charactersOverLimitText: Plural;
  wordsUnderLimitText: Plural;
  wordsAtLimitText: string;
  wordsOverLimitText: Plural;
}>;

type Props = Omit<TextareaProps, "children" | "describedBy"> &
  Texts &
  Options<{
    maxlength: number;
    maxwords: number;
    /** Per cent of the limit from which the count is shown. */
    threshold: number;
    countType: "characters" | "words";
    textareaDescriptionText: string;
    countMessage: { readonly classes: string };
  }>;

/**
 * govuk-frontend's character count: a textarea that says how much can still be written. Without JavaScript it says how
 * much in all.
 */
export function CharacterCount(props: Props) {
  const {
    maxlength,
    maxwords,
    threshold,
    countType = maxwords ? "words" : undefined,
    formGroup,
    countMessage,
    classes,
    ...more
  } = props;
  const { name, id = name, textareaDescriptionText } = more;
  const limit = maxwords || maxlength;
  const description =
    textareaDescriptionText || `You can enter up to %{count} ${countType === "words" ? "words" : "characters"}`;
  const attributes: Attributes = {
    "data-module": "govuk-character-count",
    "data-maxlength": maxlength,
    "data-maxwords": maxwords,
    "data-threshold": threshold,
    "data-count-type": countType,
    ...(!limit && textareaDescriptionText && { "data-i18n.textarea-description.other": textareaDescriptionText }),
    ...translations(props),
    ...formGroup?.attributes,
  };
  return (
    <Textarea
      {...more}
      describedBy={`${id}-info`}
      formGroup={{ classes: classNames("govuk-character-count", formGroup?.classes), attributes }}
      classes={classNames("govuk-js-character-count", classes)}
    >
      <Hint
        id={`${id}-info`}
        classes={classNames("govuk-character-count__message", countMessage?.classes)}
        text={limit && description.replace("%{count}", String(limit))}
      />
    </Textarea>
  );
}

function translations(texts: Texts): Attributes {
  const plural = (key: string, forms: Plural = {}) =>
    Object.entries(forms).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text] as const);
  return Object.fromEntries([
    ...plural("characters-under-limit", texts.charactersUnderLimitText),
    ["data-i18n.characters-at-limit", texts.charactersAtLimitText],
    ...plural("characters-over-limit", texts.charactersOverLimitText),
    ...plural("words-under-limit", texts.wordsUnderLimitText),
    ["data-i18n.words-at-limit", texts.wordsAtLimitText],
    ...plural("words-over-limit", texts.wordsOverLimitText),
  ]);
}
