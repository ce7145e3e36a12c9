/** A role that somebody holds or held, or that a file says they hold: what is known of who that is. */
export type PersonCandidate = {
  readonly foldedName: string;
  readonly email: string | null;
  readonly providerId: string;
  /** The person already known to hold it. */
  readonly personId?: string;
  readonly hasAccount?: boolean;
};

/**
 * Sorts candidates by person. Two are the same person's when the folded names agree and the registered address or the
 * provider agrees; that carries over, so the order in which files come makes no difference. Source:
 * lib/register/README.md, "Who is the same person".
 *
 * Two people who both have an account are never made one: the candidates between them go to the one with the address.
 */
export function samePeople<C extends PersonCandidate>(candidates: readonly C[]): C[][] {
  const groupOf = new Map(
    candidates.map((candidate) => [
      candidate,
      { members: [candidate], account: candidate.hasAccount ? candidate.personId : undefined },
    ]),
  );

  const unite = (one: C, other: C) => {
    const [kept, gone] = [groupOf.get(one), groupOf.get(other)];
    if (!kept || !gone || kept === gone) return;
    if (kept.account && gone.account && kept.account !== gone.account) return;
    kept.account ??= gone.account;
    for (const member of gone.members) groupOf.set(member, kept);
    kept.members.push(...gone.members);
  };
  for (const tie of [known, addressed, atProvider]) {
    for (const [first, ...others] of tiedBy(candidates, tie))
      for (const other of others) if (first) unite(first, other);
  }
  return [...Map.groupBy(candidates, (candidate) => groupOf.get(candidate)).values()];
}

const known = (candidate: PersonCandidate) => candidate.personId;
const addressed = (candidate: PersonCandidate) => candidate.email && `${candidate.foldedName} ${candidate.email}`;
const atProvider = (candidate: PersonCandidate) => `${candidate.foldedName} ${candidate.providerId}`;

/**
 * Those that a tie holds together, people with an account first, so that who keeps whom does not depend on the order of
 * rows.
 */
function tiedBy<C extends PersonCandidate>(
  candidates: readonly C[],
  tie: (candidate: C) => string | null | undefined,
): C[][] {
  const tied = Map.groupBy(candidates, tie);
  tied.delete(null);
  tied.delete(undefined);
  return [...tied.values()].map((together) => together.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)));
}

const sortKey = (candidate: PersonCandidate) =>
  `${candidate.hasAccount ? 0 : 1} ${candidate.personId ?? "~"} ${candidate.email ?? "~"} ${candidate.providerId}`;
