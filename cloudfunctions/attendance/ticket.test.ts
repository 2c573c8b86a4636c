import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { codeOf, eastGate, scanned, ticketRecord } from './cast';
import { engage } from '../../config/jest-functions/cast';
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

const logOf = async (meetingId: string) => (await as('local-clerk').attendance.gateLog({ meetingId })).rows;

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
      at: readClock().toISOString(),
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
    await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${gone}`.execute(db);
    const minutesAgo = (minutes: number) => new Date(readClock().getTime() - minutes * 60_000);
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
