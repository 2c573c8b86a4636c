import { db, useDatabase } from '../../config/jest-functions/house';
import { drain } from './drain';
import { done, enqueue, later, leaseTasks, more, type TaskHandlers } from './queue';

useDatabase();
const start = new Date('2026-11-20T02:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const cloudIds = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, i) => ({ cloudId: `${prefix}${i}` }));
/** Time for so many batches. */
const batches = (count: number) => () => count-- > 0;
afterEach(() => db.deleteFrom('task').execute());

it('keeps one task for a dedupe key, however often it is asked for', async () => {
  const add = () => enqueue(db, start, 'deleteFile', cloudIds(2, 'same'), (task) => task.cloudId);
  await Promise.all([add(), add(), add()]);
  expect(await db.selectFrom('task').select('dedupe_key').orderBy('dedupe_key').execute()).toEqual([
    { dedupe_key: 'deleteFile:same0' },
    { dedupe_key: 'deleteFile:same1' },
  ]);
});

it('gives each task to one of several instances', async () => {
  await enqueue(db, start, 'deleteFile', cloudIds(40, 'shared'));
  const seen: string[] = [];
  const handlers: TaskHandlers = {
    deleteFile: async (_db, _now, { cloudId }) => {
      seen.push(cloudId);
      return done('deleted');
    },
  };
  await Promise.all(Array.from({ length: 4 }, () => drain(db, start, handlers)));
  expect(seen).toHaveLength(40);
  expect(new Set(seen).size).toBe(40);
});

it('leaves alone what it has no handler for', async () => {
  await enqueue(db, start, 'checkContent', [{ contentCheckId: 'x' }]);
  expect(await drain(db, start, { deleteFile: async () => done('deleted') })).toBe('nothing due');
  expect(await leaseTasks(db, start, ['checkContent'], 10)).toHaveLength(1);
});

it('runs again what a killed function left, once its lease is over', async () => {
  await enqueue(db, start, 'deleteFile', cloudIds(1, 'leased'));
  expect(await leaseTasks(db, start, ['deleteFile'], 10)).toMatchObject([{ attempts: 1 }]);
  expect(await leaseTasks(db, minutes(4), ['deleteFile'], 10)).toEqual([]);
  expect(await leaseTasks(db, minutes(5), ['deleteFile'], 10)).toMatchObject([{ attempts: 2 }]);
});

it('tries again after 1, 2, 4 … minutes and gives up after twelve times', async () => {
  await enqueue(db, start, 'deleteFile', cloudIds(1, 'never'));
  const handlers: TaskHandlers = { deleteFile: async () => later('away') };
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
  await enqueue(db, start, 'deleteFile', cloudIds(3, 'mixed'));
  const handlers: TaskHandlers = {
    deleteFile: async (_db, _now, { cloudId }) => {
      if (cloudId === 'mixed1') throw new Error('a bug');
      return done('deleted');
    },
  };
  const outcome = await drain(db, start, handlers);
  expect(outcome.split(', ').sort()).toEqual(['deleteFile deleted 2', 'deleteFile failed 1']);
});

it('takes what people wait for before messages and files, however much later it was written', async () => {
  await enqueue(db, start, 'deleteFile', cloudIds(60, 'old'));
  await enqueue(
    db,
    start,
    'sendSubscribeMessage',
    Array.from({ length: 60 }, (_, i) => ({ noticeId: `n${i}` })),
  );
  await enqueue(db, minutes(1), 'checkContent', [{ contentCheckId: 'x' }]);
  await enqueue(db, minutes(1), 'checkFloorQuestion', [{ questionId: 'q' }]);
  await enqueue(db, minutes(1), 'tellMeeting', [{ meetingId: 'm', event: 'cancelled', version: 2 }]);
  const worked: string[] = [];
  const note = (kind: string) => async () => {
    worked.push(kind);
    return done('done');
  };
  const kinds = ['deleteFile', 'sendSubscribeMessage', 'checkContent', 'checkFloorQuestion', 'tellMeeting'] as const;
  const handlers: TaskHandlers = Object.fromEntries(kinds.map((kind) => [kind, note(kind)]));
  await drain(db, minutes(2), handlers, batches(5));
  expect(worked.slice(0, 10).sort()).toEqual(
    ['checkContent', 'checkFloorQuestion', ...Array<string>(7).fill('sendSubscribeMessage'), 'tellMeeting'].sort(),
  );
  expect(worked).toHaveLength(50);
  expect(worked).not.toContain('deleteFile');
});

it('goes on at once with a task that has more to do, from where it had come to', async () => {
  await enqueue(db, start, 'tellMeeting', [{ meetingId: 'm', event: 'changed', version: 1 }]);
  const seen: (number | undefined)[] = [];
  const handlers: TaskHandlers = {
    tellMeeting: async (_db, _now, payload, keep) => {
      seen.push(payload.told);
      await keep(db, { ...payload, told: (payload.told ?? 0) + 1 });
      return seen.length < 7 ? more('telling') : done('told');
    },
  };
  expect(await drain(db, start, handlers, batches(5))).toBe('tellMeeting telling 5');
  expect(await drain(db, minutes(1), handlers)).toBe('tellMeeting telling 1, tellMeeting told 1');
  expect(seen).toEqual([undefined, 1, 2, 3, 4, 5, 6]);
});

it('sends to a whole summit in one tick, as long as there is time', async () => {
  const summit = Array.from({ length: 1000 }, (_, i) => ({ noticeId: `n${i}` }));
  await enqueue(db, start, 'sendSubscribeMessage', summit);
  const handlers: TaskHandlers = { sendSubscribeMessage: async () => done('sent') };
  expect(await drain(db, start, handlers, batches(40))).toBe('sendSubscribeMessage sent 400');
  expect(await drain(db, start, handlers, batches(1000))).toBe('sendSubscribeMessage sent 600');
});

it('leaves a kind alone for the tick when a whole batch of it came to nothing, and goes on with the others', async () => {
  const checks = Array.from({ length: 40 }, (_, i) => ({ contentCheckId: `c${i}` }));
  await enqueue(db, start, 'checkContent', checks);
  await enqueue(db, start, 'deleteFile', cloudIds(5, 'behind'));
  const handlers: TaskHandlers = { checkContent: async () => later('away'), deleteFile: async () => done('deleted') };
  expect(await drain(db, start, handlers, batches(100))).toBe('checkContent away 10, deleteFile deleted 5');
  expect(await leaseTasks(db, start, ['checkContent'], 40)).toHaveLength(30);
});
