import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "#lib/ui/skip-link.tsx";
import "./globals.css";
import "#lib/ui/styles/govuk.scss";

export const metadata: Metadata = { robots: { index: false }, icons: { icon: "/favicon.svg" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        {children}
      </body>
    </html>
  );
}
