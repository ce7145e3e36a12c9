import type { Trial } from "./judge.ts";
import type { Visit } from "./visit.ts";

const ids = {
  P092: [
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "{8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c01}",
    "8d4f0a527a394a5f9a550d6a4b6a3c01",
    "urn:uuid:8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c01",
  ],
  P093: [
    "1",
    "-1",
    "0",
    "01",
    "1.0",
    "1e0",
    "0x1",
    "%201",
    "9007199254740993",
    "9223372036854775808",
    "99999999999999999999",
    "NaN",
  ],
  P094: ["..%2f..%2fetc%2fpasswd", "%2e%2e%2f", "%00", ";", "%5c", "x".repeat(8000)],
  P095: ["'%20or%201=1", "1;select", "$$", "null", "undefined", "[object%20Object]"],
  P096: ["N26-7F3K2Q-E", "N26-7F3K2R-E"],
  P108: ["%2527", "%25252e"],
};

/** What names a thing in an address and is none: not there, or no address at all, and never a fault of ours. */
export async function tryAddresses(visit: Visit): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const [row, all] of Object.entries(ids)) {
    for (const id of all) {
      for (const path of [
        `/portal/drafts/${id}`,
        `/portal/drafts/${id}/a2`,
        `/portal/notifications/${id}`,
        `/files/${id}`,
      ]) {
        const { status } = await visit.get(path);
        const isRight = [400, 404, 414, 431].includes(status);
        trials.push({
          row,
          question: path.replace(id, "…"),
          ...(!isRight && { wrong: `answered ${status} to ${id.slice(0, 60)}` }),
        });
      }
    }
  }
  return trials;
}
