/** A role that somebody holds or held, or that a file says they hold: what is known of who that is. */
export type Claim = {
  readonly foldedName: string;
  readonly email: string | null;
  readonly providerId: string;
  /** The person already known to hold it. */
  readonly personId?: string;
  readonly hasAccount?: boolean;
};

/**
 * Sorts claims by person. Two are the same person's when the folded names agree and the registered address or the
 * provider agrees (domain 3.3); that carries over, so the order in which files come makes no difference.
 *
 * Two people who both have an account are never made one: the claims between them go to the one with the address.
 */
export function samePeople<C extends Claim>(claims: readonly C[]): C[][] {
  const groupOf = new Map(
    claims.map((claim) => [claim, { members: [claim], account: claim.hasAccount ? claim.personId : undefined }]),
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
    for (const [first, ...others] of tiedBy(claims, tie)) for (const other of others) if (first) unite(first, other);
  }
  return [...Map.groupBy(claims, (claim) => groupOf.get(claim)).values()];
}

const known = (claim: Claim) => claim.personId;
const addressed = (claim: Claim) => claim.email && `${claim.foldedName} ${claim.email}`;
const atProvider = (claim: Claim) => `${claim.foldedName} ${claim.providerId}`;

/**
 * Those that a tie holds together, people with an account first, so that who keeps whom does not depend on the order of
 * rows.
 */
function tiedBy<C extends Claim>(claims: readonly C[], tie: (claim: C) => string | null | undefined): C[][] {
  const tied = Map.groupBy(claims, tie);
  tied.delete(null);
  tied.delete(undefined);
  return [...tied.values()].map((together) => together.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

const rank = (claim: Claim) =>
  `${claim.hasAccount ? 0 : 1} ${claim.personId ?? "~"} ${claim.email ?? "~"} ${claim.providerId}`;
