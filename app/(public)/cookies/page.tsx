import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Listing } from "#app/_list/listing.tsx";
import { cookieName } from "#lib/web/cookies.ts";
import { cookiesSet } from "./cookies-set.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Cookies") };

/** Every cookie that is set, and what else is kept in the browser. */
export default function CookiesPage() {
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">Cookies</h1>
      <p className="govuk-body">
        A cookie is a small text that a website keeps in your browser. We set only those that signing in needs, and only
        once you come to sign in. So we do not ask whether you accept them. None of them follows what you do elsewhere,
        and we count nobody’s visits.
      </p>
      <Listing
        head={["Name", "What it is for", "How long"]}
        rows={cookiesSet.map(({ name, purpose, lasts }) => [
          <code key={name} className="wrap-anywhere">
            {cookieName(name)}
          </code>,
          purpose,
          lasts,
        ])}
      />
      <h2 className="govuk-heading-m">What else is kept in your browser</h2>
      <p className="govuk-body">
        When you leave a page of a notification before it is saved, what you typed is kept in the tab until it has
        reached us. It goes when you close the tab.
      </p>
    </Frame>
  );
}
