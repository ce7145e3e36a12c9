/** The part of govuk-frontend's JavaScript that we use; it is published without types. */
declare module "govuk-frontend" {
  type Component = { readonly moduleName: string; new (root: Element): object };

  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
}
