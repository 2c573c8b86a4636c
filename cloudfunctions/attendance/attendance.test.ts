import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import {
  attendanceOf,
  clock,
  eastGate,
  memberNamed,
  scanned,
  ticketRecord,
} from '../../config/jest-functions/attendance-cast';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../../config/jest-functions/meeting-cast';
import { refusalReasons, type GateRecord } from '../../contracts/attendance';
import { hallCode } from './hall-code';
import { refusalSentences } from './verdict';

useDatabase();
useCloud();
beforeAll(engage);

const start = '2026-12-01T01:00:00Z';
beforeEach(() => setClock(start));

const shortCodeOf = (meetingId: string) => meetingId.replaceAll('-', '').slice(0, 8);
const codeOf = (meetingId: string, at = clock()) => hallCode(shortCodeOf(meetingId), at);
const come = (openid: string, meetingId: string, more: object = {}) =>
  as(openid).attendance.checkIn({ code: codeOf(meetingId), seats: [0], ...more });
const logOf = async (meetingId: string) => (await as('local-clerk').attendance.gateLog({ meetingId })).rows;

/** Round trips that the door counted for the calls in `work`. */
async function tripsOf(work: () => Promise<unknown>): Promise<number[]> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  await work().finally(() => write.mockRestore());
  return lines
    .filter((line) => line.includes('"kind":"call"'))
    .map((line) => (JSON.parse(line) as { roundTrips: number }).roundTrips);
}

describe('a check-in at the screen', () => {
  it('lets the attendee in, with the points of his company, and says so a second time', async () => {
    const membershipId = await memberNamed('明远精密机械有限公司', ['wang']);
    const meetingId = await publishedMeeting();
    const registrationId = await registered(meetingId, 'wang', { membershipId, name: '王芳' });
    const verdict = await come('wang', meetingId);
    expect(verdict).toMatchObject({
      outcome: 'checkedIn',
      reason: null,
      message: '王芳，签到成功，欢迎光临。',
      name: '王芳',
      unitName: '明远精密机械有限公司',
      registrationId,
      seat: 0,
      points: 2,
      meetingId,
      title: '冬季产业对接会',
    });
    setClock('2026-12-01T01:10:00Z');
    const again = await come('wang', meetingId);
    expect(again).toMatchObject({
      outcome: 'already',
      points: null,
      message: '王芳，09:00 已在「会场屏幕」签到，不必再签。',
    });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    // The same person at the same screen is no second use of a seat.
    expect((await as('local-clerk').attendance.doubleUses({ meetingId })).rows).toEqual([]);
    expect((await as('wang').points.ledger({})).balance).toBe(2);
  });

  it('brings companions along, each on a seat of his own', async () => {
    const meetingId = await publishedMeeting();
    await registered(meetingId, 'host', { companions: ['李明', '赵云'] });
    expect(await come('host', meetingId, { seats: [0, 2, 5] })).toMatchObject({ outcome: 'checkedIn', points: null });
    expect((await attendanceOf(meetingId)).map(({ seat }) => seat)).toEqual([0, 2]);
    expect(await come('host', meetingId, { seats: [1] })).toMatchObject({ outcome: 'checkedIn', name: '李明' });
    const { latest, present } = await as('local-clerk').attendance.hall({ meetingId });
    expect(present).toBe(3);
    expect(latest.map(({ name }) => name)).toEqual(expect.arrayContaining(['host', '李明', '赵云']));
  });

  it('takes the whole link of the screen, thirty seconds early or late, and no photo five minutes old', async () => {
    const meetingId = await publishedMeeting();
    for (const openid of ['s1', 's2', 's3', 's4']) await registered(meetingId, openid);
    const { codes } = await as('local-clerk').attendance.hall({ meetingId });
    const [link] = codes;
    expect(await come('s1', meetingId, { code: link?.text })).toMatchObject({ outcome: 'checkedIn' });
    const off = (seconds: number) => codeOf(meetingId, new Date(clock().getTime() + seconds * 1000));
    expect(await come('s2', meetingId, { code: off(30) })).toMatchObject({ outcome: 'checkedIn' });
    expect(await come('s3', meetingId, { code: off(-30) })).toMatchObject({ outcome: 'checkedIn' });
    expect(await come('s4', meetingId, { code: off(-300) })).toMatchObject({ outcome: 'refused', reason: 'expired' });
    expect(await come('s4', meetingId, { code: off(300) })).toMatchObject({ outcome: 'refused', reason: 'expired' });
  });

  const refusals: [string, (m: string) => Promise<{ reason: string | null; message: string }>, string][] = [
    ['a forged code', (m) => come('late', m, { code: `${shortCodeOf(m)}.${'A'.repeat(22)}` }), 'forged'],
    ['an old code', (m) => come('late', m, { code: codeOf(m, new Date(clock().getTime() - 120_000)) }), 'expired'],
    ['somebody who has not registered', (m) => come('stranger', m), 'notRegistered'],
    ['somebody who cancelled', (m) => come('gone', m), 'cancelled'],
    ['somebody who waits', (m) => come('waits', m), 'waiting'],
    ['a phone without a position', (m) => come('late', m), 'positionNeeded'],
    ['a phone at home', (m) => come('late', m, { position: { latitude: 31, longitude: 121, accuracy: 20 } }), 'tooFar'],
    [
      'somebody too early',
      (m) => {
        setClock('2026-11-30T20:00:00Z');
        return come('late', m);
      },
      'notOpen',
    ],
    [
      'somebody too late',
      (m) => {
        setClock('2026-12-01T12:00:00Z');
        return come('late', m);
      },
      'over',
    ],
    [
      'a meeting that was called off',
      async (m) => {
        await sql`UPDATE meeting SET status = 'cancelled', ended_reason = '台风' WHERE id = ${m}`.execute(db);
        return come('late', m);
      },
      'meetingCancelled',
    ],
  ];
  it.each(refusals)('refuses %s, with a sentence and a line in the log', async (_, attempt, reason) => {
    const meetingId = await publishedMeeting({
      capacity: 2,
      place: {
        name: '之江会议中心',
        address: '',
        region: '330108',
        position: { latitude: 30.2, longitude: 120.2 },
        checkInRadius: reason === 'positionNeeded' || reason === 'tooFar' ? 300 : null,
      },
    });
    const gone = await registered(meetingId, 'gone');
    await sql`UPDATE registration SET state = 'cancelled', ended_at = now() WHERE id = ${gone}`.execute(db);
    for (const openid of ['late', 'other', 'waits']) await registered(meetingId, openid);
    for (let i = 0; i < 3; i++) {
      const verdict = await attempt(meetingId);
      expect(verdict).toMatchObject({ outcome: 'refused', reason });
      expect(verdict.message).toBe(refusalSentences[reason as keyof typeof refusalSentences]);
    }
    expect(await attendanceOf(meetingId)).toEqual([]);
    // However often he tries within the minute, it is one line.
    const log = await logOf(meetingId);
    expect(log.map((line) => [line.outcome, line.reason, line.gate])).toEqual([['refused', reason, '会场屏幕']]);
  });

  it('lets in whoever is on the roll, registered or not, as himself or for the member he represents', async () => {
    const membershipId = await memberNamed('明远精密机械有限公司', ['for-member']);
    const meetingId = await publishedMeeting({ kind: 'assembly', capacity: 1, audience: { guests: false } });
    const onRoll = async (entry: { person?: string; membership?: string }) =>
      sql`INSERT INTO roll_entry (id, meeting_id, person_id, membership_id, name) VALUES (${randomUUID()}, ${meetingId},
        ${entry.person ? await personWith(entry.person) : null}, ${entry.membership ?? null}, '名册上的人')`.execute(
        db,
      );
    await onRoll({ person: 'waits' });
    await onRoll({ person: 'called-off' });
    await onRoll({ membership: membershipId });
    await registered(meetingId, 'seated');
    const waiting = await registered(meetingId, 'waits');
    const calledOff = await registered(meetingId, 'called-off');
    await sql`UPDATE registration SET state = 'cancelled', ended_at = ${clock()} WHERE id = ${calledOff}`.execute(db);

    expect(await come('for-member', meetingId)).toMatchObject({
      outcome: 'checkedIn',
      unitName: '明远精密机械有限公司',
      points: 2,
    });
    expect(await come('for-member', meetingId)).toMatchObject({ outcome: 'already', points: null });
    expect(await come('waits', meetingId)).toMatchObject({ outcome: 'checkedIn', registrationId: waiting });
    expect(await come('called-off', meetingId)).toMatchObject({ outcome: 'checkedIn', name: 'called-off' });
    expect(await come('off-the-roll', meetingId)).toMatchObject({ outcome: 'refused', reason: 'notRegistered' });
    expect(
      await as('waits').attendance.checkIn({ code: codeOf(meetingId, new Date('2026-12-01T00:50:00Z')) }),
    ).toMatchObject({ outcome: 'refused', reason: 'expired' });
    expect(await attendanceOf(meetingId)).toHaveLength(3);
    expect((await as('local-clerk').attendance.hall({ meetingId })).quorum).toMatchObject({ entitled: 3, present: 3 });
    expect(await logOf(meetingId)).toHaveLength(5);
  });

  it('lets in alone whoever waited with companions, and says so a second time under the same line', async () => {
    const meetingId = await publishedMeeting({ capacity: 3 });
    await registered(meetingId, 'sits-with-one', { companions: ['同伴'] });
    const waiting = await registered(meetingId, 'waits-with-two', { companions: ['甲', '乙'] });
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (${randomUUID()}, ${meetingId}, ${await personWith('waits-with-two')}, '组长')`.execute(
      db,
    );
    const all = { seats: [0, 1, 2] };
    expect(await come('waits-with-two', meetingId, all)).toMatchObject({
      outcome: 'checkedIn',
      registrationId: waiting,
    });
    expect(await come('waits-with-two', meetingId, all)).toMatchObject({ outcome: 'already', registrationId: waiting });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    expect((await as('local-clerk').attendance.doubleUses({ meetingId })).rows).toEqual([]);
  });

  it('counts for the member one acts for, when several on the roll are his', async () => {
    const units = [await memberNamed('甲有限公司', ['two-hats']), await memberNamed('乙有限公司', ['two-hats'])];
    for (const chosen of units) {
      await as('two-hats').identity.chooseUnit({ membershipId: chosen });
      const meeting = await publishedMeeting({ kind: 'assembly' });
      for (const unit of units)
        await sql`INSERT INTO roll_entry (id, meeting_id, membership_id, name) VALUES (${randomUUID()}, ${meeting}, ${unit}, '会员')`.execute(
          db,
        );
      expect(await come('two-hats', meeting)).toMatchObject({
        outcome: 'checkedIn',
        unitName: chosen === units[0] ? '甲有限公司' : '乙有限公司',
      });
    }
  });

  it('makes one head of one on the roll who scans twice at once', async () => {
    const meetingId = await publishedMeeting();
    const person = await personWith('in-a-hurry');
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (${randomUUID()}, ${meetingId}, ${person}, '急')`.execute(
      db,
    );
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => come('in-a-hurry', meetingId)));
    expect(verdicts.map(({ outcome }) => outcome).sort()).toEqual([...Array<string>(5).fill('already'), 'checkedIn']);
    expect(await attendanceOf(meetingId)).toHaveLength(1);
  });

  it('answers a code that names no meeting, and tells nothing about one to whoever made the code up', async () => {
    const meetingId = await publishedMeeting();
    for (const code of ['zzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA', 'nonsense', `${shortCodeOf(meetingId)}.${'B'.repeat(22)}`])
      expect(await come('wang', meetingId, { code })).toMatchObject({ reason: 'forged', meetingId: null, title: null });
    const draft = await publishedMeeting();
    await sql`UPDATE meeting SET status = 'draft' WHERE id = ${draft}`.execute(db);
    expect(await come('wang', draft)).toMatchObject({ reason: 'forged', title: null });
  });
});

describe('a personal code', () => {
  it('is given for every seat of a confirmed registration, a minute each', async () => {
    const meetingId = await publishedMeeting({ capacity: 2 });
    await registered(meetingId, 'holder', { companions: ['李明'], name: '王芳' });
    await registered(meetingId, 'queuer');
    const ticket = await as('holder').attendance.ticket({ meetingId });
    expect(ticket).toMatchObject({ meetingId, state: 'confirmed', placeName: '之江会议中心' });
    expect(ticket.seats.map(({ seat, name, checkedInAt }) => [seat, name, checkedInAt])).toEqual([
      [0, '王芳', null],
      [1, '李明', null],
    ]);
    expect(Date.parse(ticket.validUntil) - Date.parse(ticket.issuedAt)).toBe(60_000);
    const record: GateRecord = {
      kind: 'ticket',
      id: randomUUID(),
      at: clock().toISOString(),
      code: ticket.seats[1]?.code ?? '',
    };
    expect(await scanned(meetingId, record)).toMatchObject({ outcome: 'checkedIn', name: '李明', seat: 1 });
    expect((await as('holder').attendance.ticket({ meetingId })).seats[1]?.checkedInAt).not.toBeNull();
    for (const openid of ['queuer', 'stranger', 'never-seen'])
      expect((await refusalOf(as(openid).attendance.ticket({ meetingId }))).code).toBe('NO_TICKET');
  });

  it('is refused when forged, of another meeting, cancelled, expired; replayed it names the first use; each has its line', async () => {
    const meetingId = await publishedMeeting({ capacity: 3 });
    const other = await publishedMeeting();
    const [good, gone, elsewhere] = [
      await registered(meetingId, 't-good', { name: '王芳' }),
      await registered(meetingId, 't-gone'),
      await registered(other, 't-elsewhere'),
    ];
    await sql`UPDATE registration SET state = 'cancelled', ended_at = now() WHERE id = ${gone}`.execute(db);
    const minutesAgo = (minutes: number) => new Date(clock().getTime() - minutes * 60_000);
    const first = ticketRecord(meetingId, good);
    const cases: [GateRecord, object][] = [
      [
        { ...first, code: `${'code' in first ? first.code.slice(0, -2) : ''}AA`, id: randomUUID() } as GateRecord,
        { reason: 'forged' },
      ],
      [{ kind: 'ticket', id: randomUUID(), at: start, code: codeOf(meetingId) }, { reason: 'forged' }],
      [ticketRecord(other, elsewhere), { reason: 'wrongMeeting', name: null }],
      [ticketRecord(meetingId, gone), { reason: 'cancelled', name: 't-gone' }],
      [ticketRecord(meetingId, good, { issued: minutesAgo(5) }), { reason: 'expired', name: '王芳' }],
      [ticketRecord(meetingId, good, { issued: minutesAgo(-5) }), { reason: 'expired' }],
      [ticketRecord(meetingId, good, { seat: 1 }), { reason: 'notRegistered' }],
      [ticketRecord(meetingId, randomUUID()), { reason: 'notRegistered' }],
      [first, { outcome: 'checkedIn', reason: null, name: '王芳', first: { gate: '东门' } }],
      [ticketRecord(meetingId, good), { outcome: 'already', first: { gate: '东门' } }],
    ];
    for (const [record, expected] of cases)
      expect(
        await scanned(meetingId, record, expected === cases.at(-1)?.[1] ? { ...eastGate, name: '西门' } : eastGate),
      ).toMatchObject(expected);
    const log = await logOf(meetingId);
    expect(log).toHaveLength(cases.length);
    expect(log.every(({ by }) => by === 'local-clerk')).toBe(true);
    const { counts, rows } = await as('local-director').attendance.gateLog({ meetingId, outcome: 'already' });
    expect(counts).toEqual({ checkedIn: 1, already: 1, refused: cases.length - 2 });
    expect(rows).toHaveLength(1);
    const { rows: doubles } = await as('local-clerk').attendance.doubleUses({ meetingId });
    expect(doubles).toMatchObject([
      { registrationId: good, seat: 0, name: '王芳', uses: [{ gate: '东门', by: 'local-clerk' }, { gate: '西门' }] },
    ]);
  });

  it('answers a record sent again as it did the first time', async () => {
    const meetingId = await publishedMeeting();
    const registrationId = await registered(meetingId, 'resent');
    const record = ticketRecord(meetingId, registrationId);
    const refusedOne = ticketRecord(meetingId, randomUUID());
    const send = () =>
      as('local-clerk').attendance.scan({
        meetingId,
        gate: eastGate,
        offline: false,
        records: [record, refusedOne, record],
      });
    const first = await send();
    expect(first.verdicts.map(({ outcome }) => outcome)).toEqual(['checkedIn', 'refused']);
    expect(await send()).toEqual(first);
    expect(await logOf(meetingId)).toHaveLength(2);
    // The id of a line at another meeting shows nothing of that line.
    const other = await publishedMeeting();
    expect(await scanned(other, record)).toMatchObject({ outcome: 'refused', reason: 'wrongMeeting', name: null });
  });
});

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
    expect(page?.rowCount).toBe(4);
    expect([2, 3, 4].map((row) => [2, 6].map((column) => page?.getCell(row, column).value))).toEqual([
      ['=1+1', '已到'],
      ['同行者', '未到'],
      ['缺席者', '未到'],
    ]);
    const audited = await db
      .selectFrom('audit')
      .select('note')
      .where('action', '=', 'attendance.exportSheet')
      .execute();
    expect(audited).toEqual([{ note: 'attendance sheet, 3 rows' }]);
    const task = await db
      .selectFrom('task')
      .select('run_after')
      .where('kind', '=', 'deleteFile')
      .executeTakeFirstOrThrow();
    expect(task.run_after.getTime()).toBeGreaterThan(clock().getTime());
  });
});

describe('one person', () => {
  const walkIn = (phone: string, at = clock()): GateRecord => ({
    kind: 'walk_in',
    id: randomUUID(),
    at: at.toISOString(),
    name: '王女士',
    phone,
    unitName: '',
  });

  it('is one head, though he walks in first and registers afterwards', async () => {
    const meetingId = await publishedMeeting({ startsAt: '2026-12-01T02:00:00Z', closesAt: '2026-12-01T02:00:00Z' });
    const membershipId = await memberNamed('先到后报有限公司', ['walker']);
    await sql`UPDATE person SET phone = '+8613500000001', phone_verified_at = now() WHERE openid = 'walker'`.execute(
      db,
    );
    const first = await scanned(meetingId, walkIn('13500000001'));
    expect(first).toMatchObject({ outcome: 'checkedIn' });
    const refusal = await refusalOf(as('walker').meetings.register({ meetingId, name: '王芳' }));
    expect(refusal).toMatchObject({ code: 'ALREADY_REGISTERED', data: { registrationId: first.registrationId } });
    expect(await come('walker', meetingId)).toMatchObject({ outcome: 'already', registrationId: first.registrationId });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    // The gate knew who he was: his company has its points.
    expect((await as('local-clerk').points.ledger({ membershipId })).balance).toBe(2);
  });

  it('is one head, though he waits for a seat and stands at the gate', async () => {
    const meetingId = await publishedMeeting({
      capacity: 1,
      startsAt: '2026-12-01T02:00:00Z',
      closesAt: '2026-12-01T02:00:00Z',
      cancelUntil: '2026-12-01T02:00:00Z',
    });
    await personWith('in-line', '+8613500000002');
    const seated = await registered(meetingId, 'has-seat');
    const own = await registered(meetingId, 'in-line');
    expect(await scanned(meetingId, walkIn('13500000002'))).toMatchObject({
      outcome: 'checkedIn',
      registrationId: own,
    });
    await as('has-seat').meetings.cancelRegistration({ registrationId: seated });
    expect(await come('in-line', meetingId)).toMatchObject({ outcome: 'already', registrationId: own });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    const { rows } = await sql<{
      taken: number;
      waiting: number;
    }>`SELECT taken, waiting FROM meeting_seats WHERE meeting_id = ${meetingId}`.execute(db);
    expect(rows).toEqual([{ taken: 0, waiting: 0 }]);
  });

  it('is one head, though gate and phone act at the same moment', async () => {
    const meetingId = await publishedMeeting({
      capacity: 100,
      startsAt: '2026-12-01T02:00:00Z',
      closesAt: '2026-12-01T02:00:00Z',
    });
    for (let i = 0; i < 10; i++) {
      await personWith(`both-${i}`, `+861340000000${i}`);
      const [gate, phone] = await Promise.allSettled([
        scanned(meetingId, walkIn(`1340000000${i}`)),
        as(`both-${i}`).meetings.register({ meetingId, name: '王芳' }),
      ]);
      if (gate.status === 'rejected') throw gate.reason;
      if (phone.status === 'rejected') expect(phone.reason).toMatchObject({ code: 'ALREADY_REGISTERED' });
      await come(`both-${i}`, meetingId);
    }
    expect(await attendanceOf(meetingId)).toHaveLength(10);
  });

  it('who left comes back in at the gate and at the screen, and is welcomed', async () => {
    const meetingId = await publishedMeeting();
    const registrationId = await registered(meetingId, 'returner', { name: '王芳' });
    const leave = () => as('local-clerk').attendance.markLeft({ registrationId, seat: 0, left: true });
    const present = async () => (await as('local-clerk').attendance.hall({ meetingId })).present;
    await come('returner', meetingId);
    setClock('2026-12-01T02:00:00Z');
    await leave();
    // A gate that was offline tells late of his first coming: he stays away.
    await as('local-clerk').attendance.scan({
      meetingId,
      gate: eastGate,
      offline: true,
      records: [ticketRecord(meetingId, registrationId, { at: new Date('2026-12-01T01:30:00Z') })],
    });
    expect(await present()).toBe(0);
    setClock('2026-12-01T02:10:00Z');
    expect(await scanned(meetingId, ticketRecord(meetingId, registrationId))).toMatchObject({
      outcome: 'already',
      message: '王芳，欢迎回来。',
    });
    expect(await present()).toBe(1);
    for (const time of ['2026-12-01T02:20:00Z', '2026-12-01T02:40:00Z']) {
      setClock(time);
      await leave();
      expect(await present()).toBe(0);
      setClock(time.replace('0:00Z', '5:00Z'));
      expect(await come('returner', meetingId)).toMatchObject({ outcome: 'already', message: '王芳，欢迎回来。' });
      expect(await present()).toBe(1);
    }
    expect(await attendanceOf(meetingId)).toHaveLength(1);
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

describe('the screen in the hall', () => {
  it('shows the quorum in whole people, and none where there is no roll', async () => {
    const meetingId = await publishedMeeting({ kind: 'council', capacity: 100 });
    expect((await as('local-clerk').attendance.hall({ meetingId })).quorum).toBeNull();
    const people = Array.from({ length: 4 }, (_, i) => `council-${i}`);
    const registrations: string[] = [];
    for (const openid of people) {
      registrations.push(await registered(meetingId, openid));
      await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (${randomUUID()}, ${meetingId}, ${await personWith(openid)}, ${openid})`.execute(
        db,
      );
    }
    const quorum = async () => (await as('local-clerk').attendance.hall({ meetingId })).quorum;
    expect(await quorum()).toEqual({ entitled: 4, present: 0, needed: 3, met: false });
    for (const registrationId of registrations.slice(0, 3))
      await scanned(meetingId, ticketRecord(meetingId, registrationId));
    expect(await quorum()).toEqual({ entitled: 4, present: 3, needed: 3, met: true });
  });

  it('greets the last eight and stays of one size', async () => {
    const meetingId = await publishedMeeting({ capacity: 100 });
    for (let i = 0; i < 12; i++) {
      const id = await registered(meetingId, `greeted-${i}`);
      setClock(`2026-12-01T01:00:${String(10 + i)}Z`);
      await scanned(meetingId, ticketRecord(meetingId, id));
    }
    const hall = await as('local-clerk').attendance.hall({ meetingId });
    expect(hall.latest.map(({ name }) => name)).toEqual([11, 10, 9, 8, 7, 6, 5, 4].map((i) => `greeted-${i}`));
    expect(hall).toMatchObject({ present: 12, expected: 12, associationName: '测试商会' });
    expect(hall.codes).toHaveLength(20);
  });
});

it('shows nothing of a meeting to staff of another committee', async () => {
  const committeeId = await committeeNamed('青年委员会');
  await appointPerson('youth-clerk', 'clerk', committeeId);
  const ours = await publishedMeeting({ committeeId });
  const theirs = await publishedMeeting();
  const registrationId = await registered(theirs, 'reached');
  await scanned(theirs, ticketRecord(theirs, registrationId));
  const { attendance } = as('youth-clerk');
  for (const ask of [
    (meetingId: string) => attendance.hall({ meetingId }),
    (meetingId: string) => attendance.gateList({ meetingId }),
    (meetingId: string) => attendance.gateLog({ meetingId }),
    (meetingId: string) => attendance.doubleUses({ meetingId }),
    (meetingId: string) => attendance.exportSheet({ meetingId }),
    (meetingId: string) =>
      attendance.scan({ meetingId, gate: eastGate, offline: true, records: [ticketRecord(meetingId, registrationId)] }),
  ]) {
    expect((await refusalOf(ask(theirs))).code).toBe('MEETING_NOT_FOUND');
    expect((await refusalOf(ask(randomUUID()))).code).toBe('MEETING_NOT_FOUND');
    await ask(ours);
  }
  expect((await refusalOf(attendance.markLeft({ registrationId, seat: 0, left: true }))).code).toBe('NOT_INSIDE');
  expect(await attendanceOf(theirs)).toHaveLength(1);
});

it('costs six round trips a check-in, two a scan, and three a read', async () => {
  const membershipId = await memberNamed('六次往返有限公司', ['trips']);
  const meetingId = await publishedMeeting();
  const registrationId = await registered(meetingId, 'trips', { membershipId });
  const phone: GateRecord = {
    kind: 'walk_in',
    id: randomUUID(),
    at: start,
    name: '周宇',
    phone: '13900003333',
    unitName: '',
  };
  expect(
    await tripsOf(async () => {
      await come('trips', meetingId);
      await come('trips', meetingId);
      await come('trips', meetingId, { code: codeOf(meetingId, new Date(clock().getTime() - 120_000)) });
      await scanned(meetingId, ticketRecord(meetingId, registrationId));
      await scanned(meetingId, phone);
      await scanned(meetingId, ticketRecord(meetingId, randomUUID()));
    }),
  ).toEqual([6, 6, 6, 2, 2, 2]);
  const { attendance } = as('local-clerk');
  const trips = await tripsOf(async () => {
    await attendance.hall({ meetingId });
    await attendance.gateList({ meetingId });
    await attendance.gateLog({ meetingId });
    await attendance.doubleUses({ meetingId });
    await as('trips').attendance.ticket({ meetingId });
  });
  expect(Math.max(...trips)).toBeLessThanOrEqual(3);
});

it('has a sentence for every reason', () => {
  expect(Object.keys(refusalSentences).sort()).toEqual([...refusalReasons].sort());
});
