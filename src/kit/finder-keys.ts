/** A mini-program has no keys. */
export const useFinderKeys = (_keys: { move: (step: 1 | -1) => void; pick: () => void }): string | undefined =>
  undefined;
