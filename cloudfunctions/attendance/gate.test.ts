import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { attendanceOf, eastGate, scanned, ticketRecord } from './cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { type GateRecord } from '../../contracts/attendance';
import { readClock } from '../shared/clock';

useDatabase();
useCloud();
beforeAll(engage);

const start = '2026-12-01T01:00:00Z';
beforeEach(() => setClock(start));

describe('the gate', () => {
  it('lets in from the list, registers walk-ins, and knows one who has registered', async () => {
    const meetingId = await publishedMeeting();
    const listed = await registered(meetingId, 'listed');
    await personWith('verified', '+8613700001111');
    const own = await registered(meetingId, 'verified', { name: '陈静' });
    const at = start;
    expect(
      await scanned(meetingId, { kind: 'list', id: randomUUID(), at, registrationId: listed, seat: 0 }),
    ).toMatchObject({
      outcome: 'checkedIn',
      registrationId: listed,
    });
    expect(
      await scanned(meetingId, { kind: 'list', id: randomUUID(), at, registrationId: randomUUID(), seat: 0 }),
    ).toMatchObject({ reason: 'notRegistered' });
    const walkIn = (name: string, phone: string): GateRecord => ({
      kind: 'walk_in',
      id: randomUUID(),
      at,
      name,
      phone,
      unitName: '路过公司',
    });
    const first = await scanned(meetingId, walkIn('周宇', '13900002222'));
    expect(first).toMatchObject({ outcome: 'checkedIn', name: '周宇', unitName: '路过公司', seat: 0 });
    expect(await scanned(meetingId, walkIn('周宇', '139 0000 2222'))).toMatchObject({
      outcome: 'already',
      registrationId: first.registrationId,
    });
    expect(await scanned(meetingId, walkIn('陈静', '13700001111'))).toMatchObject({
      outcome: 'checkedIn',
      registrationId: own,
    });
    for (const _ of [1, 2])
      expect(await scanned(meetingId, walkIn('没留电话', ''))).toMatchObject({ outcome: 'checkedIn' });
    expect(await attendanceOf(meetingId)).toHaveLength(5);
    const { rows } = await as('local-clerk').attendance.gateList({ meetingId });
    expect(rows.filter(({ state }) => state === 'walk_in').map(({ name, phoneTail }) => [name, phoneTail])).toEqual(
      expect.arrayContaining([
        ['周宇', '2222'],
        ['没留电话', null],
      ]),
    );
    const { rows: registrations } = await sql<{
      n: number;
    }>`SELECT taken AS n FROM meeting_seats WHERE meeting_id = ${meetingId}`.execute(db);
    expect(registrations[0]?.n).toBe(2);
  });

  it('takes its list page by page, with the key, the refused ones and who is inside', async () => {
    const meetingId = await publishedMeeting({ capacity: 3000 });
    await sql`INSERT INTO registration (id, meeting_id, person_id, name, party, state, registered_at)
      SELECT gen_random_uuid(), ${meetingId}, p.id, p.openid, 1, 'confirmed', '2026-11-20T02:00:00Z' FROM person p`.execute(
      db,
    );
    await sql`WITH p AS (INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), 'crowd-' || n, now() FROM generate_series(1, 1500) n RETURNING id, openid)
      INSERT INTO registration (id, meeting_id, person_id, name, party, state, registered_at)
      SELECT gen_random_uuid(), ${meetingId}, id, openid, 1, 'confirmed', '2026-11-20T02:00:00.123456Z' FROM p`.execute(
      db,
    );
    const seen = new Set<string>();
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await as('local-clerk').attendance.gateList({ meetingId, ...(cursor ? { cursor } : {}) });
      for (const row of page.rows) seen.add(row.registrationId);
      expect(page.publicKey).toMatch(/^[0-9a-f]{64}$/);
      cursor = page.next ?? undefined;
      pages++;
    } while (cursor);
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*) AS n FROM registration WHERE meeting_id = ${meetingId}`.execute(db);
    expect([seen.size, pages]).toEqual([rows[0]?.n, 2]);
  });

  it('lets somebody leave and return', async () => {
    const meetingId = await publishedMeeting();
    const registrationId = await registered(meetingId, 'leaves');
    const seat = { registrationId, seat: 0 };
    expect((await refusalOf(as('local-clerk').attendance.markLeft({ ...seat, left: true }))).code).toBe('NOT_INSIDE');
    await scanned(meetingId, ticketRecord(meetingId, registrationId));
    const present = async () => (await as('local-clerk').attendance.hall({ meetingId })).present;
    expect(await present()).toBe(1);
    expect((await as('local-clerk').attendance.markLeft({ ...seat, left: true })).leftAt).not.toBeNull();
    expect(await present()).toBe(0);
    expect((await as('local-clerk').attendance.markLeft({ ...seat, left: false })).leftAt).toBeNull();
    expect(await present()).toBe(1);
  });

  it('writes the attendance as a sheet, and who took it on record', async () => {
    const meetingId = await publishedMeeting({ title: '年会/签到' });
    const came = await registered(meetingId, 'on-sheet', { name: '=1+1', companions: ['同行者'] });
    await registered(meetingId, 'absent', { name: '缺席者', at: '2026-11-20T03:00:00Z' });
    await scanned(meetingId, ticketRecord(meetingId, came));
    const sheet = await as('local-clerk').attendance.exportSheet({ meetingId });
    expect(sheet).toMatchObject({ rows: 3, fileName: '年会 签到 签到表 2026-12-01.xlsx' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(sheet.url)).arrayBuffer());
    const page = book.worksheets[0];
    expect(page?.rowCount).toBe(6);
    expect(page?.getCell('A1').value).toBe('年会/签到 签到表');
    expect(page?.getCell('A2').value).toMatch(/^导出：2026-12-01 \d\d:\d\d（北京时间）local-clerk，共 3 条$/);
    expect([4, 5, 6].map((row) => [2, 6].map((column) => page?.getCell(row, column).value))).toEqual([
      ['=1+1', '已到'],
      ['同行者', '未到'],
      ['缺席者', '未到'],
    ]);
    const audited = await db
      .selectFrom('audit')
      .select('note')
      .where('action', '=', 'attendance.exportSheet')
      .execute();
    expect(audited).toEqual([{ note: '年会/签到 签到表, 3 rows' }]);
    const task = await db
      .selectFrom('task')
      .select('run_after')
      .where('kind', '=', 'deleteFile')
      .executeTakeFirstOrThrow();
    expect(task.run_after.getTime()).toBeGreaterThan(readClock().getTime());
  });
});

it('takes no record of the future and no code much older than its record', async () => {
  const meetingId = await publishedMeeting();
  const registrationId = await registered(meetingId, 'ahead-of-time');
  const merge = async (record: GateRecord) =>
    (await as('local-clerk').attendance.scan({ meetingId, gate: eastGate, offline: true, records: [record] }))
      .verdicts[0];
  setClock('2026-11-20T02:00:00Z');
  expect(await merge(ticketRecord(meetingId, registrationId, { at: new Date(start) }))).toMatchObject({
    reason: 'notOpen',
  });
  setClock('2026-12-01T02:00:00Z');
  const at = new Date('2026-12-01T01:59:00Z');
  expect(
    await merge(ticketRecord(meetingId, registrationId, { at, issued: new Date('2026-11-20T02:00:00Z') })),
  ).toMatchObject({ reason: 'expired' });
  // The gate's clock is eight minutes off.
  expect(
    await merge(ticketRecord(meetingId, registrationId, { at, issued: new Date('2026-12-01T01:51:00Z') })),
  ).toMatchObject({ outcome: 'checkedIn' });
});

it('does not greet one person for the record of another', async () => {
  const meetingId = await publishedMeeting();
  const [one, two] = [await registered(meetingId, 'first-of-id'), await registered(meetingId, 'second-of-id')];
  const record = ticketRecord(meetingId, one);
  expect(await scanned(meetingId, record)).toMatchObject({ outcome: 'checkedIn' });
  expect(await scanned(meetingId, ticketRecord(meetingId, two, { id: record.id }))).toMatchObject({
    outcome: 'refused',
    name: null,
  });
  expect(await attendanceOf(meetingId)).toHaveLength(1);
});
