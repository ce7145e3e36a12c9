import { createReadStream } from "node:fs";
import { RefusedFile } from "./refused-file.ts";

const LONGEST_LINE = 16 * 1024 * 1024; // characters

/** The text of a file in pieces, without its byte order mark. */
export async function* textOf(path: string): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of createReadStream(path, { encoding: "utf8" })) {
    const text = String(piece);
    yield isFirst && text.startsWith("\uFEFF") ? text.slice(1) : text;
    isFirst = false;
  }
}

/**
 * The lines of a file that are not blank, with their numbers from 1. Only a line feed ends one: names hold other
 * separators.
 */
export async function* linesOf(path: string): AsyncGenerator<{ number: number; text: string }> {
  let number = 1;
  let rest = "";
  for await (const piece of textOf(path)) {
    if (rest.length > LONGEST_LINE)
      throw new RefusedFile(`its line ${number} is too long: this is not a file of lines`);
    rest += piece;
    if (!piece.includes("\n")) continue; // or a long line would be looked through again with every piece
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      if (text.trim() !== "") yield { number, text };
      number++;
    }
  }
  if (rest.trim() !== "") yield { number, text: rest };
}
