import { attempt, type Did, type Ground } from "./attempt.ts";
import type { Login, Rule } from "./rule.ts";
import type { Somebody } from "./somebody.ts";

export type Grounds = Readonly<Record<Login, Ground>>;
/** A line of the table that is not as it says. */
export type Fault = {
  readonly who: string;
  readonly does: string;
  readonly may: boolean | readonly string[];
  readonly did: Did;
};

/** A missing privilege or policy; an actor where there is one. A statement that failed otherwise tells nothing of rights. */
const NOT_ALLOWED = ["42501", "42P03"];

/** What is wrong with a rule for somebody; undefined when it holds. */
async function faultOf(grounds: Grounds, rule: Rule, who: Somebody): Promise<Fault | undefined> {
  const { does, login = "app", before, statement, left } = rule;
  const may = rule.may(who);
  const did = await attempt(grounds[login], {
    ...{ as: who, before: before?.(who), statement: statement(who), left },
  });
  const shouldBeDone = typeof may === "boolean" ? may : may.length > 0;
  const isRight = typeof may === "boolean" ? did.count > 0 === may : did.ids.join() === may.join();
  const isLeftRight = left === undefined || did.isLeft === shouldBeDone;
  const isRefused = did.refused === undefined || NOT_ALLOWED.includes(did.refused);
  return isRight && isLeftRight && isRefused ? undefined : { who: who.name, does, may, did };
}

/** What is wrong with these rules, for everybody who tries them; at most so many. */
export async function faultsOf(
  grounds: Grounds,
  { rules, everybody, most = 20 }: { rules: readonly Rule[]; everybody: readonly Somebody[]; most?: number },
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const rule of rules) {
    for (const who of everybody.filter(rule.among ?? (() => true))) {
      const fault = await faultOf(grounds, rule, who);
      if (fault && faults.push(fault) >= most) return faults;
    }
  }
  return faults;
}
