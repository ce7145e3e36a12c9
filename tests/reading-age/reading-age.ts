import { fleschKincaid } from "flesch-kincaid"; // the formula as it was published, typed, nothing else in it
import { syllable } from "syllable"; // the syllables of English words, by rules and a list of exceptions; typed

/** Shorter ones, like "Yes", read easier than anybody is by them. */
const WORDS_AT_LEAST = 4;
/** A child in the first grade of the formula is six years old. */
const YEARS_BEFORE_SCHOOL = 5;

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });
const words = new Intl.Segmenter("en-GB", { granularity: "word" });

const wordsIn = (text: string) =>
  [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

const isLongEnough = (text: string) => wordsIn(text).length >= WORDS_AT_LEAST;

/**
 * The age at which somebody reads these texts with ease: the grade of Flesch and Kincaid, counted over all of them
 * together, and five years. Texts of fewer than four words are left out. NaN when none is left.
 */
export function readingAge(texts: readonly string[]): number {
  const counted = texts.filter(isLongEnough);
  const all = counted.flatMap(wordsIn);
  return (
    YEARS_BEFORE_SCHOOL +
    fleschKincaid({
      sentence: counted.reduce((sum, text) => sum + [...sentences.segment(text)].length, 0),
      word: all.length,
      syllable: all.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    })
  );
}

/** The hardest of the texts, hardest first, each with its age. */
export const hardest = (texts: readonly string[], most: number) =>
  texts
    .filter(isLongEnough)
    .map((text) => ({ text, age: readingAge([text]) }))
    .sort((one, other) => other.age - one.age)
    .slice(0, most);
