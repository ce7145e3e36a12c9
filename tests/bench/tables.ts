import type { Report } from "./report.ts";
import type { SignInTimes } from "./sign-in-times.ts";
import type { Ratio } from "./summary.ts";

/** The report as Markdown, to read in a terminal and to put into the README beside. */
export const asTables = (report: Report) =>
  [
    `Measured on ${report.at.slice(0, 10)}. ${report.machine}. ${report.placement}`,
    scenarioTable(report),
    journeyTable(report),
    ...report.moreLocations.map(moreLocationsWords),
    programTable(report),
    weightTable(report),
    ...(report.signIn ? [signInWords(report.signIn)] : []),
  ].join("\n\n");

const scenarioTable = ({ scenarios, ratios, base, runs }: Report) =>
  table(
    [
      "",
      "program",
      "requests a second",
      "p50 ms",
      "p99 ms",
      "server CPU ms a request",
      "Postgres CPU ms",
      "together ms",
      `times ${base}`,
      ...(runs > 1 ? ["in each run"] : []),
      "load and Postgres busy",
    ],
    scenarios.map((one) => {
      const ratio = ratios.find(({ scenario, contender }) => scenario === one.scenario && contender === one.contender);
      return [
        one.scenario,
        one.contender,
        one.requestsASecond.toFixed(0),
        one.p50.toFixed(1),
        one.p99.toFixed(1),
        one.serverCpuARequest.toFixed(2),
        one.postgresCpuARequest.toFixed(2),
        one.cpuARequest.toFixed(2),
        ratio?.ratio.toFixed(2) ?? "",
        ...(runs > 1 ? [ratio ? eachOf(ratio) : ""] : []),
        `${(one.otherProcessor * 100).toFixed(0)} %`,
      ];
    }),
  );

const eachOf = ({ ofRuns }: Ratio) => ofRuns.map((one) => one.toFixed(2)).join(", ");

const journeyTable = ({ scenarios, journeyPages }: Report) =>
  table(
    ["a whole journey", "question pages", "requests", "server and Postgres CPU ms", "the same a question page"],
    scenarios
      .filter(({ scenario }) => scenario === "whole journey")
      .map(({ contender, requestsAUnit, cpuAUnit }) => {
        const pages = journeyPages[contender] ?? Number.NaN;
        return [contender, String(pages), requestsAUnit.toFixed(0), cpuAUnit.toFixed(0), (cpuAUnit / pages).toFixed(2)];
      }),
  );

const moreLocationsWords = (ratio: Ratio) =>
  `With 300 more locations a question page takes ${ratio.contender} ${ratio.ratio.toFixed(2)} times the CPU (${eachOf(ratio)}).`;

const programTable = ({ memory, coldStarts }: Report) =>
  table(
    ["program", "most memory MB", "cold start ms"],
    Object.entries(memory).map(([name, most]) => [name, most.toFixed(0), coldStarts[name]?.toFixed(0) ?? ""]),
  );

/** In thousands of bytes. */
const weightTable = ({ weights }: Report) =>
  table(
    ["a page's weight in kB, compressed", "program", "HTML", "CSS", "JavaScript", "together"],
    Object.entries(weights).flatMap(([program, pages]) =>
      Object.entries(pages).map(([page, { html, css, js }]) => {
        const all = [html, css, js, { plain: html.plain + css.plain + js.plain, gzip: html.gzip + css.gzip + js.gzip }];
        return [page, program, ...all.map(({ plain, gzip }) => `${kB(plain)}, ${kB(gzip)}`)];
      }),
    ),
  );

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

function signInWords({ each, known, unknown, distance, distanceByChance }: SignInTimes): string {
  const figures = ({ median, p95 }: { median: number; p95: number }) =>
    `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
  const meaning =
    distance < distanceByChance
      ? "chance alone gives as much, so the times do not tell which addresses have an account"
      : "more than chance gives 19 times out of 20, so the times may tell which addresses have an account";
  return [
    `Asking for a link, ${each} times each: with an account ${figures(known)}; without one ${figures(unknown)}.`,
    `Kolmogorov-Smirnov distance ${distance.toFixed(3)}, by chance up to ${distanceByChance.toFixed(3)}: ${meaning}.`,
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
