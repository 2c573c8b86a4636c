import { db, setClock, useDatabase } from '../../config/jest-functions/house';
import { nextRun, openTimer } from './timer';

useDatabase();
const timerContext = { environment: JSON.stringify({ TRIGGER_SRC: 'timer' }) };
const tick = { Type: 'Timer', TriggerName: 'dispatch', Time: '2026-11-20T02:00:00Z', Message: '' };
const job = (name: string) =>
  db.selectFrom('scheduled_job').selectAll().where('name', '=', name).executeTakeFirstOrThrow();
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

it.each([
  ['later today', '2026-11-20T00:00:00Z', 545, '2026-11-20T01:05:00.000Z'],
  ['exactly now is over', '2026-11-20T01:05:00Z', 545, '2026-11-21T01:05:00.000Z'],
  ['after midnight in Shanghai', '2026-11-20T16:10:00Z', 35, '2026-11-20T16:35:00.000Z'],
  ['the tick', '2026-11-20T16:10:00Z', null, '2026-11-20T16:10:00.000Z'],
])('the next run: %s', (_, now, minute, expected) => {
  expect(nextRun(new Date(now), minute).toISOString()).toBe(expected);
});

it('turns away a user and a web request, whatever they say they are', async () => {
  const ran: string[] = [];
  const main = openTimer({ queue: async () => `${ran.push('queue')}` });
  const asUser = { environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'somebody' }) };
  expect(await main(tick, asUser)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect(await main({ ...tick, httpMethod: 'POST', headers: {}, body: '{}' }, { environment: '{}' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(ran).toEqual([]);
});

it('runs each due job once, however many timers fire, and a failing one does not stop the others', async () => {
  const ran: string[] = [];
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  const main = openTimer({
    sweep: async () => {
      ran.push('sweep');
      throw new Error('the disk is full');
    },
    licences: async () => `${ran.push('licences')} reminded`,
    drafts: async () => `${ran.push('drafts')} reminded`,
  });
  await Promise.all(Array.from({ length: 6 }, () => main(tick, timerContext)));
  write.mockRestore();
  expect(ran.sort()).toEqual(['drafts', 'licences', 'sweep']);
  expect(await job('licences')).toMatchObject({
    leased_until: null,
    last_outcome: expect.stringMatching(/reminded/),
    next_run_at: new Date('2026-11-21T01:10:00Z'),
  });
  // Failed: in ten minutes, not tomorrow.
  expect((await job('sweep')).last_outcome).toBe('failed');
  expect((await job('sweep')).next_run_at.toISOString()).toMatch(/^2026-11-20T02:10/);
  const said = lines
    .flatMap((line) => line.trim().split('\n'))
    .map((line) => JSON.parse(line) as { kind: string; action: string });
  expect(
    said
      .filter((line) => line.kind === 'job')
      .map((line) => line.action)
      .sort(),
  ).toEqual(['drafts', 'licences', 'sweep']);
  expect(said.filter((line) => line.kind === 'error')).toMatchObject([{ action: 'jobs.sweep' }]);
  expect(await main(tick, timerContext)).toEqual({ ok: true, data: { ran: [] } });
});

it('takes over from an instance that was killed in the middle', async () => {
  await db
    .updateTable('scheduled_job')
    .set({ next_run_at: new Date('2026-11-20T01:00:00Z'), leased_until: new Date('2026-11-20T02:04:00Z') })
    .where('name', '=', 'publicity')
    .execute();
  const main = openTimer({ publicity: async () => 'done' });
  expect(await main(tick, timerContext)).toMatchObject({ data: { ran: [] } });
  setClock('2026-11-20T02:04:01Z');
  expect(await main(tick, timerContext)).toMatchObject({ data: { ran: ['publicity'] } });
});

it('runs at every tick what has no time of day, and goes on when the clock is set back', async () => {
  const main = openTimer({ queue: async () => 'nothing due', drafts: async () => 'done' });
  for (const second of ['00', '20', '40']) {
    setClock(`2027-03-01T00:00:${second}Z`);
    expect(await main(tick, timerContext)).toMatchObject({ data: { ran: expect.arrayContaining(['queue']) } });
  }
  setClock('2026-11-20T02:00:00Z');
  expect(await main(tick, timerContext)).toMatchObject({ data: { ran: expect.arrayContaining(['queue', 'drafts']) } });
});
