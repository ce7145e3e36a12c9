import { folded } from "#lib/kernel/folded-name.ts";

/** Why a file that no source recognises is not imported, by what can be told from its first lines. */
export function whyNotImported(firstLines: readonly string[]): string {
  const text = firstLines.join("\n").trimStart();
  if (text === "") return "it is empty";
  return known.find(({ is }) => is(text))?.because ?? "not a register file that can be imported";
}

const known: readonly { is: (text: string) => boolean; because: string }[] = [
  {
    is: (text) =>
      /^\{\s*"(?:total|totalPages|page|perPage|(?:first|previous|last|next)PageUri|uri|locations|providers)"\s*:/.test(
        text,
      ),
    because:
      "a list page of the API: it holds numbers and names only, nothing that can be imported; import the documents that it lists",
  },
  {
    is: (text) =>
      ["kind", "source set", "id", "field", "value"].join() ===
      text.split("\n", 1).join().split(",").map(folded).join(),
    because: "an index of odd rows, not a register file",
  },
  {
    is: (text) => /^[[{]/.test(text),
    because: "JSON, but not documents of providers or locations with one document on each line",
  },
];
