import { examples as backLink } from "./back-link.tsx";
import { examples as breadcrumbs } from "./breadcrumbs.tsx";
import { examples as button } from "./button.tsx";
import { examples as characterCount } from "./character-count.tsx";
import { examples as checkboxes } from "./checkboxes.tsx";
import { examples as dateInput } from "./date-input.tsx";
import { examples as details } from "./details.tsx";
import { examples as errorMessage } from "./error-message.tsx";
import { examples as errorSummary } from "./error-summary.tsx";
import type { Example } from "./example.ts";
import { examples as fieldset } from "./fieldset.tsx";
import { examples as fileUpload } from "./file-upload.tsx";
import { examples as footer } from "./footer.tsx";
import { examples as header } from "./header.tsx";
import { examples as hint } from "./hint.tsx";
import { examples as insetText } from "./inset-text.tsx";
import { examples as label } from "./label.tsx";
import { examples as linkButton } from "./link-button.tsx";
import { examples as notificationBanner } from "./notification-banner.tsx";
import { examples as pagination } from "./pagination.tsx";
import { examples as panel } from "./panel.tsx";
import { examples as phaseBanner } from "./phase-banner.tsx";
import { examples as radios } from "./radios.tsx";
import { examples as select } from "./select.tsx";
import { examples as serviceNavigation } from "./service-navigation.tsx";
import { examples as skipLink } from "./skip-link.tsx";
import { examples as summaryList } from "./summary-list.tsx";
import { examples as table } from "./table.tsx";
import { examples as tabs } from "./tabs.tsx";
import { examples as tag } from "./tag.tsx";
import { examples as taskList } from "./task-list.tsx";
import { examples as textInput } from "./text-input.tsx";
import { examples as textarea } from "./textarea.tsx";
import { examples as warningText } from "./warning-text.tsx";

/** Every component of the kit with its examples, by the name of its file. */
export const catalogue: Readonly<Record<string, readonly Example[]>> = {
  "back-link": backLink,
  breadcrumbs,
  button,
  "character-count": characterCount,
  checkboxes,
  "date-input": dateInput,
  details,
  "error-message": errorMessage,
  "error-summary": errorSummary,
  fieldset,
  "file-upload": fileUpload,
  footer,
  header,
  hint,
  "inset-text": insetText,
  label,
  "link-button": linkButton,
  "notification-banner": notificationBanner,
  pagination,
  panel,
  "phase-banner": phaseBanner,
  radios,
  select,
  "service-navigation": serviceNavigation,
  "skip-link": skipLink,
  "summary-list": summaryList,
  table,
  tabs,
  tag,
  "task-list": taskList,
  "text-input": textInput,
  textarea,
  "warning-text": warningText,
};
