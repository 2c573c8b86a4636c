import type { Question } from './use-floor';

const rank = { checking: 0, shown: 1, answered: 2, hidden: 3 } as const;

/** What waits for a verdict, then by support, the earlier one first; what is answered and what is hidden at the end. */
export const inOrder = (questions: readonly Question[]): Question[] =>
  [...questions].sort(
    (a, b) =>
      rank[a.state] - rank[b.state] || b.votes - a.votes || a.at.localeCompare(b.at) || a.id.localeCompare(b.id),
  );
