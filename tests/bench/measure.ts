import { type Contender, type Scenario, scenarios } from "./contender.ts";
import { cpuOf, cpuOfPostgres } from "./process-cost.ts";

/** One short stretch of one scenario with one program. Times are in milliseconds. */
export type Slice = {
  readonly scenario: Scenario;
  readonly contender: string;
  readonly units: number;
  readonly elapsed: number;
  readonly answerTimes: readonly number[];
  readonly serverCpu: number;
  readonly postgresCpu: number;
  readonly loadCpu: number;
};

type Plan = {
  readonly contenders: readonly Contender[];
  readonly postmaster: number;
  readonly rounds: number;
  readonly only: readonly string[];
  readonly sliceMilliseconds: number;
};

/**
 * Measures every scenario of every program in each round, the programs one right after the other and in turned order.
 */
export async function* measureRounds({
  contenders,
  postmaster,
  rounds,
  only,
  sliceMilliseconds,
}: Plan): AsyncGenerator<Slice> {
  for (let round = 0; round < rounds; round += 1) {
    for (const scenario of scenarios.filter((one) => only.includes(one))) {
      const turned = round % 2 === 0 ? contenders : contenders.toReversed();
      for (const contender of turned)
        if (contender.people[scenario]) yield slice({ contender, scenario, postmaster, sliceMilliseconds });
    }
  }
}

type Stretch = { contender: Contender; scenario: Scenario; postmaster: number; sliceMilliseconds: number };

/** What was begun within the time is finished, and what follows from it, like emails, is waited for and counted. */
async function slice({ contender, scenario, postmaster, sliceMilliseconds }: Stretch): Promise<Slice> {
  const people = contender.people[scenario] ?? [];
  const answerTimes: number[] = [];
  for (const { client } of people) client.onAnswer = (milliseconds) => answerTimes.push(milliseconds);
  const spent = () => ({
    server: cpuOf(contender.program.pid),
    postgres: cpuOfPostgres(postmaster),
    load: cpuOf(process.pid),
  });

  let units = 0;
  const before = spent();
  const began = performance.now();
  await Promise.all(
    people.map(async ({ act }) => {
      for (; performance.now() - began < sliceMilliseconds; units += 1) await act();
    }),
  );
  const elapsed = performance.now() - began;
  for (const { client } of people) client.leave(); // by their next turn the server would have closed their connections
  await contender.settled();
  const after = spent();
  return {
    scenario,
    contender: contender.name,
    units,
    elapsed,
    answerTimes,
    serverCpu: after.server - before.server,
    postgresCpu: after.postgres - before.postgres,
    loadCpu: after.load - before.load,
  };
}
