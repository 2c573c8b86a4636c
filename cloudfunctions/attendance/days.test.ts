import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { attendanceOf, eastGate, scanned } from './cast';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import type { GateRecord } from '../../contracts/attendance';

useDatabase();
useCloud();
beforeAll(engage);

const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
const at = (day: number, clock = '09:05') => new Date(`${days[day - 1] ?? ''}T${clock}:00+08:00`).toISOString();
const span = { startsAt: at(1, '09:00'), endsAt: at(3, '17:00') };
const listed = (registrationId: string, instant: string): GateRecord => ({
  kind: 'list',
  id: randomUUID(),
  at: instant,
  registrationId,
  seat: 0,
});
const minute = (instant: string) => instant.slice(0, 16);
const daysOf = async (registrationId: string) => {
  const { rows } = await sql<{ day: string; at: Date }>`
    SELECT day::text, at FROM attendance_day WHERE registration_id = ${registrationId} ORDER BY day`.execute(db);
  // The tests' clock runs.
  return rows.map((row) => [row.day, minute(row.at.toISOString())]);
};

it('counts each day of a meeting of several, says which it is, and one person is one head', async () => {
  const meetingId = await publishedMeeting(span);
  const id = await registered(meetingId, 'comes-daily');
  setClock(at(1));
  expect(await scanned(meetingId, listed(id, at(1)))).toMatchObject({ outcome: 'checkedIn' });
  setClock(at(1, '10:00'));
  expect((await scanned(meetingId, listed(id, at(1, '10:00')))).message).toContain('第 1 天 09:05 已在');
  setClock(at(2, '08:40'));
  const second = await scanned(meetingId, listed(id, at(2, '08:40')));
  expect([second.outcome, minute(second.first?.at ?? '')]).toEqual(['checkedIn', minute(at(2, '08:40'))]);
  expect(second.message).toContain('第 2 天签到成功');
  setClock(at(2, '11:00'));
  const again = await scanned(meetingId, listed(id, at(2, '11:00')));
  expect([again.outcome, minute(again.first?.at ?? '')]).toEqual(['already', minute(at(2, '08:40'))]);
  expect(again.message).toContain('第 2 天 08:40 已在');
  expect(await daysOf(id)).toEqual([
    ['2026-12-01', minute(at(1))],
    ['2026-12-02', minute(at(2, '08:40'))],
  ]);
  expect(await attendanceOf(meetingId)).toHaveLength(1);
  const { rows } = await as('local-clerk').attendance.gateList({ meetingId });
  expect(rows[0]?.inside).toEqual([0]);
  setClock(at(3, '08:00'));
  expect((await as('local-clerk').attendance.gateList({ meetingId })).rows[0]?.inside).toEqual([]);
});

it('lets in on the next day who was seen leaving on the evening before', async () => {
  const meetingId = await publishedMeeting(span);
  const id = await registered(meetingId, 'leaves-in-the-evening');
  setClock(at(1));
  await scanned(meetingId, listed(id, at(1)));
  setClock(at(1, '18:00'));
  await as('local-clerk').attendance.markLeft({ registrationId: id, seat: 0, left: true });
  setClock(at(2));
  expect(await scanned(meetingId, listed(id, at(2)))).toMatchObject({ outcome: 'checkedIn' });
  const { rows } = await sql<{ left: Date | null }>`
    SELECT left_at AS left FROM attendance WHERE registration_id = ${id}`.execute(db);
  expect(rows[0]?.left).toBeNull();
});

it('comes to the same days in whatever order gates without network are merged', async () => {
  const meetingId = await publishedMeeting(span);
  const uses = [at(3), at(1), at(2, '12:00'), at(2), at(1, '08:30')];
  const rows: unknown[] = [];
  for (const order of [uses, [...uses].reverse()]) {
    const id = await registered(meetingId, `merged-${rows.length}`);
    setClock(at(3, '16:00'));
    for (const instant of order)
      await as('local-clerk').attendance.scan({
        meetingId,
        gate: eastGate,
        offline: true,
        records: [listed(id, instant)],
      });
    rows.push(await daysOf(id));
  }
  expect(rows[0]).toEqual([
    ['2026-12-01', minute(at(1, '08:30'))],
    ['2026-12-02', minute(at(2))],
    ['2026-12-03', minute(at(3))],
  ]);
  expect(rows[1]).toEqual(rows[0]);
});

it('counts once when two gates scan the same person at once', async () => {
  const meetingId = await publishedMeeting(span);
  const id = await registered(meetingId, 'at-two-gates');
  setClock(at(2));
  const verdicts = await Promise.all([1, 2, 3, 4].map(() => scanned(meetingId, listed(id, at(2)))));
  expect(verdicts.filter(({ outcome }) => outcome === 'checkedIn')).toHaveLength(1);
  expect(await daysOf(id)).toHaveLength(1);
});

it('keeps no day of a meeting of one', async () => {
  const meetingId = await publishedMeeting({ startsAt: at(1, '09:00'), endsAt: at(1, '17:00') });
  const id = await registered(meetingId, 'one-day');
  setClock(at(1));
  const verdict = await scanned(meetingId, listed(id, at(1)));
  expect(verdict.message).not.toContain('天');
  expect(await daysOf(id)).toEqual([]);
});

it('has a column for each day in the sheet', async () => {
  const meetingId = await publishedMeeting(span);
  const id = await registered(meetingId, 'in-the-sheet');
  for (const day of [1, 3]) {
    setClock(at(day));
    await scanned(meetingId, listed(id, at(day)));
  }
  const { url } = await as('local-clerk').attendance.exportSheet({ meetingId });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await fetch(url)).arrayBuffer());
  const lines: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1)));
  const header = lines.find((line) => line.includes('签到'));
  expect(header?.slice(-3)).toEqual(['第 1 天 2026-12-01', '第 2 天 2026-12-02', '第 3 天 2026-12-03']);
  const row = lines.at(-1) ?? [];
  const came = [10, 11, 12].map((column) => (row[column] instanceof Date ? minute(row[column].toISOString()) : null));
  expect(came).toEqual(['2026-12-01T09:05', null, '2026-12-03T09:05']);
});

it('is counted by day on the screen, for the secretariat and in the report, and has each sign in anew', async () => {
  const meetingId = await publishedMeeting(span);
  await sql`UPDATE meeting SET fee_fen = 20000, fee_basis = '按成本分摊' WHERE id = ${meetingId}`.execute(db);
  const id = await registered(meetingId, 'seen-by-day');
  await registered(meetingId, 'stays-away');
  const here = (openid: string) => as(openid).attendance.ticket({ meetingId });
  setClock(at(1));
  await scanned(meetingId, listed(id, at(1)));
  expect((await here('seen-by-day')).seats[0]?.checkedInAt).not.toBeNull();
  setClock(at(2, '08:30'));
  expect(await here('seen-by-day')).toMatchObject({ fen: 20_000, seats: [{ checkedInAt: null }] });
  const counted = [
    { day: '2026-12-01', present: 1 },
    { day: '2026-12-02', present: 0 },
  ];
  const clerk = as('local-clerk');
  expect((await clerk.attendance.hall({ meetingId })).days).toEqual(counted);
  expect((await clerk.meetings.manage({ meetingId })).days).toEqual(counted);
  expect(await clerk.proceedings.report({ meetingId })).toMatchObject({ over: false, days: counted });
  setClock(at(2, '08:40'));
  await scanned(meetingId, listed(id, at(2, '08:40')));
  expect((await clerk.meetings.manage({ meetingId })).days.at(-1)).toEqual({ day: '2026-12-02', present: 1 });
  const { registration } = await as('seen-by-day').meetings.show({ meetingId });
  expect(registration?.checkedIn.map((each) => [minute(each.at), minute(each.latest)])).toEqual([
    [minute(at(1)), minute(at(2, '08:40'))],
  ]);
  const oneDay = await publishedMeeting({ startsAt: at(1, '09:00'), endsAt: at(1, '17:00') });
  expect((await clerk.meetings.manage({ meetingId: oneDay })).days).toEqual([]);
});
