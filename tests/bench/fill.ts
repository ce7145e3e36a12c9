import { formIn } from "../browser/posted-form.ts";
import type { Answer, Client } from "./client.ts";

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Gets a page and posts its form with these answers in it. Gives where that leads. */
export async function fill(client: Client, path: string, answers: Answers): Promise<string> {
  const { body } = expectAnswer(await client.get(path), 200);
  return expectAnswer(await client.post(path, { ...formIn(body), ...answers }), 303).location;
}

/** A benchmark of error pages would be worth nothing. */
export function expectAnswer(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer;
  throw new Error(`Answered ${answer.status} ${answer.location}, not ${status}: ${answer.body.slice(0, 300)}`);
}
