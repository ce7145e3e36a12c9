type Act = () => Promise<unknown>;

/** Does another of several things at each call, and begins again after the last. */
export function inTurn(acts: readonly Act[]): Act {
  let calls = 0;
  return async () => {
    const act = acts[calls % acts.length];
    calls += 1;
    await act?.();
  };
}
