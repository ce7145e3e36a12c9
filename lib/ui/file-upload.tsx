import { classNames } from "./class-names.ts";
import { describedByOf, FormGroup, type QuestionOptions } from "./form-group.tsx";
import type { LabelOptions } from "./label.tsx";
import type { Attributes, Extras, Options } from "./options.ts";

type Texts = Options<{
  chooseFilesButtonText: string;
  noFileChosenText: string;
  /** By number, as `Intl.PluralRules` names it: `one`, `other`. */
  multipleFilesChosenText: Readonly<Record<string, string>>;
  dropInstructionText: string;
  enteredDropZoneText: string;
  leftDropZoneText: string;
}>;

type Props = QuestionOptions &
  Extras &
  Texts &
  Options<{
    id: string;
    multiple: boolean;
    disabled: boolean;
    /**
     * Marks it for govuk-frontend's script. Ours does not start that: the name that it gives its button is not what the
     * button shows.
     */
    javascript: boolean;
    wrapperClasses: string;
    wrapperAttributes: Attributes;
  }> & { readonly name: string; readonly label: LabelOptions };

/** govuk-frontend's file upload. Its id is its name unless given. */
export function FileUpload(props: Props) {
  const {
    name,
    id = name,
    multiple,
    disabled,
    javascript,
    wrapperClasses,
    wrapperAttributes,
    classes,
    attributes,
    errorMessage,
  } = props;
  const input = (
    <input
      className={classNames("govuk-file-upload", classes, errorMessage && "govuk-file-upload--error")}
      id={id}
      name={name}
      type="file"
      disabled={disabled}
      multiple={multiple}
      aria-describedby={describedByOf(id, props)}
      {...attributes}
    />
  );
  return (
    <FormGroup {...props} id={id}>
      {javascript ? (
        <div
          className={classNames("govuk-file-upload-wrapper", wrapperClasses)}
          data-module="govuk-file-upload"
          {...translations(props)}
          {...wrapperAttributes}
        >
          {input}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

const translations = (texts: Texts): Attributes => ({
  "data-i18n.choose-files-button": texts.chooseFilesButtonText,
  "data-i18n.no-file-chosen": texts.noFileChosenText,
  ...Object.fromEntries(
    Object.entries(texts.multipleFilesChosenText ?? {}).map(([number, text]) => [
      `data-i18n.multiple-files-chosen.${number}`,
      text,
    ]),
  ),
  "data-i18n.drop-instruction": texts.dropInstructionText,
  "data-i18n.entered-drop-zone": texts.enteredDropZoneText,
  "data-i18n.left-drop-zone": texts.leftDropZoneText,
});
