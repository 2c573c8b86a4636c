import { db, useDatabase } from '../../config/jest-functions/house';
import { tellAudience, type Progress } from './telling';

useDatabase();

/** An audience of `size` people, who keep what they were told; and the telling's checkpoint. */
function crowd(size: number) {
  const everybody = Array.from({ length: size }, (_, i) => ({
    personId: `00000000-0000-7000-8000-${String(i + 1).padStart(12, '0')}`,
  }));
  const heard = new Set<string>();
  let [kept, pages]: [Progress, number] = [{}, 0];
  return {
    heard,
    turn: (wish: { overtakenAt?: number; killedAt?: number } = {}) =>
      tellAudience(db, kept, {
        tellNext: async (_, { after, limit }) => {
          pages++;
          if (pages === wish.overtakenAt) return null;
          if (pages === wish.killedAt) throw new Error('killed');
          const people = everybody.filter(({ personId }) => personId > after).slice(0, limit);
          const fresh = people.filter(({ personId }) => !heard.has(personId));
          for (const { personId } of fresh) heard.add(personId);
          return { people, told: fresh.length };
        },
        keep: async (_, progress) => {
          kept = progress;
        },
      }),
  };
}

it.each([
  [0, [], 'told 0'],
  [1, [], 'told 1'],
  [499, [], 'told 499'],
  [1999, [], 'told 1999'],
  // The last page was full: only an empty one tells that nobody is left.
  [2000, ['telling'], 'told 2000'],
  [5203, ['telling', 'telling'], 'told 5203'],
])('%i people are told in turns of four pages, everybody once', async (size, turns, end) => {
  const { turn, heard } = crowd(size);
  for (const outcome of turns) expect(await turn()).toEqual({ state: 'more', outcome });
  expect(await turn()).toEqual({ state: 'done', outcome: end });
  expect(heard.size).toBe(size);
});

it('goes on from the page it had come to when it was cut short', async () => {
  const { turn, heard } = crowd(1200);
  await expect(turn({ killedAt: 3 })).rejects.toThrow('killed');
  expect(heard.size).toBe(1000);
  heard.clear();
  // Only the people behind the checkpoint are asked again; the count goes on.
  expect(await turn()).toEqual({ state: 'done', outcome: 'told 1200' });
  expect(heard.size).toBe(200);
});

it('stops between two pages once something later has overtaken it', async () => {
  const { turn, heard } = crowd(5000);
  expect(await turn({ overtakenAt: 3 })).toEqual({ state: 'done', outcome: 'overtaken' });
  expect(heard.size).toBe(1000);
});
