import type { ReactNode } from "react";

/** A submit button that looks like a link, for a form of one quiet button such as signing out. */
export const LinkButton = ({ children }: { children: ReactNode }) => (
  <button type="submit" className="app-link-button">
    {children}
  </button>
);
