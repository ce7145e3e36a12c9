import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

/**
 * For every pure test: nothing complains on the console. React says each thing once in a process, which these tests
 * share, so that whichever of them hears it has to fail.
 */
let complaints: MockInstance;
beforeEach(() => {
  complaints = vi.spyOn(console, "error");
});
afterEach(() => {
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});
