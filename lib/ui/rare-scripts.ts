/** The JavaScript that few pages need: they fetch it themselves, and no other page carries it. */
export { FileUpload, Tabs } from "govuk-frontend";
