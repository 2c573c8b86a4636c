import { inOrder } from './question-order';
import type { Question } from './use-floor';

const question = (id: string, part: Partial<Question>): Question => ({
  id,
  text: id,
  by: null,
  anonymous: false,
  unitName: null,
  guest: false,
  at: '2026-11-21T02:00:00Z',
  votes: 0,
  upvoted: false,
  own: false,
  state: 'shown',
  answer: null,
  ...part,
});

describe('the order of questions', () => {
  it('puts what waits first, then by support and time, what is settled last', () => {
    const asked = [
      question('hidden', { state: 'hidden', votes: 9 }),
      question('late', { votes: 2, at: '2026-11-21T02:05:00Z' }),
      question('answered', { state: 'answered', votes: 12 }),
      question('early', { votes: 2, at: '2026-11-21T02:01:00Z' }),
      question('liked', { votes: 3, at: '2026-11-21T02:09:00Z' }),
      question('checking', { state: 'checking' }),
    ];
    expect(inOrder(asked).map(({ id }) => id)).toEqual(['checking', 'liked', 'early', 'late', 'answered', 'hidden']);
    expect(asked[0]?.id).toBe('hidden');
  });
});
