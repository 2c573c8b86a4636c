import { db, useDatabase } from '../../config/jest-functions/house';
import { drain } from './drain';
import { defineTask, done, enqueue, handle, later, leaseTasks, more } from './queue';

const clearing = defineTask<{ cloudId: string }>({ name: 'clearing', rank: 4, patience: 12 });
const sending = defineTask<{ noticeId: string }>({ name: 'sending', rank: 3, patience: 12 });
const checking = defineTask<{ checkId: string }>({ name: 'checking', rank: 2, patience: Infinity });
const asking = defineTask<{ questionId: string }>({ name: 'asking', rank: 1, patience: Infinity });
const telling = defineTask<{ told?: number }>({ name: 'telling', rank: 0, patience: Infinity });

useDatabase();
const start = new Date('2026-11-20T02:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const cloudIds = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, i) => ({ cloudId: `${prefix}${i}` }));
/** Time for so many batches. */
const batches = (count: number) => () => count-- > 0;
afterEach(() => db.deleteFrom('task').execute());

it('keeps one task for a dedupe key, however often it is asked for', async () => {
  const add = () => enqueue(db, start, clearing, cloudIds(2, 'same'), (task) => task.cloudId);
  await Promise.all([add(), add(), add()]);
  expect(await db.selectFrom('task').select('dedupe_key').orderBy('dedupe_key').execute()).toEqual([
    { dedupe_key: 'clearing:same0' },
    { dedupe_key: 'clearing:same1' },
  ]);
});

it('gives each task to one of several instances', async () => {
  await enqueue(db, start, clearing, cloudIds(40, 'shared'));
  const seen: string[] = [];
  const handlers = [
    handle(clearing, async (_db, _now, { cloudId }) => {
      seen.push(cloudId);
      return done('deleted');
    }),
  ];
  await Promise.all(Array.from({ length: 4 }, () => drain(db, start, handlers)));
  expect(seen).toHaveLength(40);
  expect(new Set(seen).size).toBe(40);
});

it('leaves alone what it has no handler for', async () => {
  await enqueue(db, start, checking, [{ checkId: 'x' }]);
  expect(await drain(db, start, [handle(clearing, async () => done('deleted'))])).toBe('nothing due');
  expect(await leaseTasks(db, start, ['checking'], 10)).toHaveLength(1);
});

it('runs again what a killed function left, once its lease is over', async () => {
  await enqueue(db, start, clearing, cloudIds(1, 'leased'));
  expect(await leaseTasks(db, start, ['clearing'], 10)).toMatchObject([{ attempts: 1 }]);
  expect(await leaseTasks(db, minutes(4), ['clearing'], 10)).toEqual([]);
  expect(await leaseTasks(db, minutes(5), ['clearing'], 10)).toMatchObject([{ attempts: 2 }]);
});

it('tries again after 1, 2, 4 … minutes and gives up after twelve times', async () => {
  await enqueue(db, start, clearing, cloudIds(1, 'never'));
  const handlers = [handle(clearing, async () => later('away'))];
  const ran: number[] = [];
  for (let minute = 0; minute <= 600; minute++) {
    if ((await drain(db, minutes(minute), handlers)) !== 'nothing due') ran.push(minute);
  }
  expect(ran).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243, 303, 363]);
  expect(await db.selectFrom('task').select(['outcome', 'gave_up_at']).execute()).toEqual([
    { outcome: 'away', gave_up_at: minutes(363) },
  ]);
});

it('does not let one bad task hold up the others', async () => {
  await enqueue(db, start, clearing, cloudIds(3, 'mixed'));
  const handlers = [
    handle(clearing, async (_db, _now, { cloudId }) => {
      if (cloudId === 'mixed1') throw new Error('a bug');
      return done('deleted');
    }),
  ];
  const outcome = await drain(db, start, handlers);
  expect(outcome.split(', ').sort()).toEqual(['clearing deleted 2', 'clearing failed 1']);
});

it('takes what people wait for before messages and files, however much later it was written', async () => {
  await enqueue(db, start, clearing, cloudIds(60, 'old'));
  await enqueue(
    db,
    start,
    sending,
    Array.from({ length: 60 }, (_, i) => ({ noticeId: `n${i}` })),
  );
  await enqueue(db, minutes(1), checking, [{ checkId: 'x' }]);
  await enqueue(db, minutes(1), asking, [{ questionId: 'q' }]);
  await enqueue(db, minutes(1), telling, [{}]);
  const worked: string[] = [];
  const handlers = [clearing, sending, checking, asking, telling].map((task) =>
    handle<unknown>(task, async () => {
      worked.push(task.name);
      return done('done');
    }),
  );
  await drain(db, minutes(2), handlers, batches(5));
  expect(worked.slice(0, 10).sort()).toEqual(
    ['checking', 'asking', ...Array<string>(7).fill('sending'), 'telling'].sort(),
  );
  expect(worked).toHaveLength(50);
  expect(worked).not.toContain('clearing');
});

it('goes on at once with a task that has more to do, from where it had come to', async () => {
  await enqueue(db, start, telling, [{}]);
  const seen: (number | undefined)[] = [];
  const handlers = [
    handle(telling, async (_db, _now, payload, keep) => {
      seen.push(payload.told);
      await keep(db, { ...payload, told: (payload.told ?? 0) + 1 });
      return seen.length < 7 ? more('telling') : done('told');
    }),
  ];
  expect(await drain(db, start, handlers, batches(5))).toBe('telling telling 5');
  expect(await drain(db, minutes(1), handlers)).toBe('telling telling 1, telling told 1');
  expect(seen).toEqual([undefined, 1, 2, 3, 4, 5, 6]);
});

it('sends to a whole summit in one tick, as long as there is time', async () => {
  const summit = Array.from({ length: 1000 }, (_, i) => ({ noticeId: `n${i}` }));
  await enqueue(db, start, sending, summit);
  const handlers = [handle(sending, async () => done('sent'))];
  expect(await drain(db, start, handlers, batches(40))).toBe('sending sent 400');
  expect(await drain(db, start, handlers, batches(1000))).toBe('sending sent 600');
});

it('leaves a kind alone for the tick when a whole batch of it came to nothing, and goes on with the others', async () => {
  const checks = Array.from({ length: 40 }, (_, i) => ({ checkId: `c${i}` }));
  await enqueue(db, start, checking, checks);
  await enqueue(db, start, clearing, cloudIds(5, 'behind'));
  const handlers = [handle(checking, async () => later('away')), handle(clearing, async () => done('deleted'))];
  expect(await drain(db, start, handlers, batches(100))).toBe('checking away 10, clearing deleted 5');
  expect(await leaseTasks(db, start, ['checking'], 40)).toHaveLength(30);
});
