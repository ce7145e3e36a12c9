import type { ReactNode } from "react";

/** One way to use a component, as the gallery shows it and the tests check it. */
export type Example = { readonly name: string; readonly example: ReactNode };
