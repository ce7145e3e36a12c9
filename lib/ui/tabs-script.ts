/** govuk-frontend's script for tabs, in a file of its own so that it is fetched apart from the others. */
export { Tabs } from "govuk-frontend";
