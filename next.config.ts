import type { NextConfig } from "next";

export default {
  poweredByHeader: false,
  compress: false, // the proxy in front compresses
  generateEtags: false, // nobody keeps a page
  images: { unoptimized: true },
  devIndicators: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` finds them, and a first start is quicker without
  // govuk-frontend has one rule for an old browser that is no longer understood.
  turbopack: { ignoreIssue: [{ path: "**/lib/ui/styles/govuk.scss.css", description: "Invalid media query" }] },
  serverExternalPackages: ["pdfkit", "fontkit"], // they find their own files beside them
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
} satisfies NextConfig;
