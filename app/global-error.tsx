"use client";

import ErrorPage from "./error.tsx";

/** The same when even the frame of the page cannot be shown. */
export default function GlobalError(props: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
