import type { ReactNode } from "react";

type Props = {
  /** The page that reads it. */
  action: string;
  /** Carried along unseen: one text under a name, or several. */
  hidden?: Readonly<Record<string, string | readonly string[]>>;
  children: ReactNode;
};

/** A form whose page reads what is posted, and that names no action: it is the same with and without JavaScript. */
export const PlainForm = ({ action, hidden = {}, children }: Props) => (
  <form method="post" action={action} encType="multipart/form-data" noValidate>
    {Object.entries(hidden).flatMap(([name, values]) =>
      [values].flat().map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
    )}
    {children}
  </form>
);
