const undone: (() => Promise<unknown>)[] = [];

/**
 * For what a test file makes in `beforeAll`: undone when the file is done, the last first. `afterAll` cannot be called
 * there, because test files that share a process are all read before the first of them runs.
 */
export const whenFileEnds = (undo: () => Promise<unknown>): void => void undone.push(undo);

export async function endFile(): Promise<void> {
  for (const undo of undone.splice(0).reverse()) await undo();
}
