import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { staffRoles } from "#lib/accounts/staff-roles.ts";
import { staffRoleWords } from "#lib/kernel/role-words.ts";
import { listed } from "#lib/kernel/words.ts";
import { staffHomePath } from "#lib/web/paths.ts";
import { currentActor, read } from "#lib/web/session.ts";
import { staffPages } from "#lib/web/staff-pages.ts";
import { notYet } from "./not-yet.ts";

export const metadata: Metadata = { title: titled("What you can do here") };

/** The first page of the regulator's staff: what their roles let them do, also when that is little yet. */
export default async function StaffHomePage() {
  const roles = await read(staffRoles, {}, staffHomePath);
  const pages = staffPages(await currentActor());
  return (
    <Frame part={staffHomePath}>
      <span className="govuk-caption-l">Your role: {listed(roles.map((role) => staffRoleWords[role]))}</span>
      <h1 className="govuk-heading-l">What you can do here</h1>
      {pages.length === 0 && <p className="govuk-body">There is nothing to do here for your role yet.</p>}
      {pages.map(({ text, href, does }) => (
        <section key={href}>
          <h2 className="govuk-heading-m mb-1">
            <a href={href}>{text}</a>
          </h2>
          <p className="govuk-body">{does}</p>
        </section>
      ))}
      <h2 className="govuk-heading-s mb-1">What is still to come</h2>
      <p className="govuk-body">Later you will be able to:</p>
      <ul className="govuk-list govuk-list--bullet">
        {[...new Set(roles.map((role) => notYet[role]))].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Frame>
  );
}
