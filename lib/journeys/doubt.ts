/** Answers that do not fit together: beside which of them it is said, and what they are, in words. */
export type Doubt<N extends string = string> = { readonly at: N; readonly words: string };

/** "You said that …, and that …": said beside the answer to the question of that name, where both were said. */
export const doubt = <N extends string>(at: N, areBothSaid: boolean, one: string, other: string) =>
  areBothSaid && { at, words: `You said that ${one}, and that ${other}. Check both answers.` };

/** Whether any of these is among the answers that were chosen. */
export const choseAny = (chosen: readonly string[] | null | undefined, ...these: readonly string[]) =>
  chosen?.some((one) => these.includes(one)) ?? false;
