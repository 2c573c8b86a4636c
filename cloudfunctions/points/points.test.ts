import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { memberNamed, scanned, ticketRecord } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { publishedMeeting, registered } from '../meetings/cast';
import { hallCode } from '../attendance/hall-code';
import { reversePoints } from './effects';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-12-01T01:00:00Z'));

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const checkIn = (openid: string, meetingId: string) =>
  as(openid).attendance.checkIn({ code: hallCode(meetingId.replaceAll('-', '').slice(0, 8), readClock()) });

/** A member, and meetings to which its people are registered. */
async function memberAt(
  count: number,
  name: string,
  people: string[],
  wish: Parameters<typeof publishedMeeting>[0] = {},
) {
  const membershipId = await memberNamed(name, people);
  const meetings: string[] = [];
  for (let i = 0; i < count; i++) {
    const meetingId = await publishedMeeting({ title: `${name}的第${i + 1}次会`, ...wish });
    for (const openid of people) await registered(meetingId, openid, { membershipId });
    meetings.push(meetingId);
  }
  return { membershipId, meetings };
}
const entriesOf = async (membershipId: string) =>
  (
    await sql<{
      delta: number;
      capped: boolean;
    }>`SELECT delta, capped FROM point_entry WHERE membership_id = ${membershipId} ORDER BY at, id`.execute(db)
  ).rows;
const sumOf = async (membershipId: string) =>
  (await entriesOf(membershipId)).reduce((sum, { delta }) => sum + delta, 0);

describe('points for a meeting', () => {
  it('are given once a member, whoever of it comes, and name their source and rule', async () => {
    const { membershipId, meetings } = await memberAt(1, '两人同来有限公司', ['one', 'two']);
    const [meetingId = ''] = meetings;
    expect((await checkIn('one', meetingId)).points).toBe(2);
    expect((await checkIn('two', meetingId)).points).toBeNull();
    const ledger = await as('two').points.ledger({});
    expect(ledger).toMatchObject({
      membershipId,
      memberName: '两人同来有限公司',
      year: 2026,
      balance: 2,
      years: [2026],
      months: Array.from({ length: 12 }, (_, i) => ({ month: i + 1, points: i === 11 ? 2 : 0 })),
      rules: [{ id: 'points.meetingAttendance', points: 2, monthlyCap: 20 }],
      rows: [
        {
          source: 'meeting',
          title: '两人同来有限公司的第1次会',
          link: `/modules/meetings/pages/meeting/index?id=${meetingId}`,
          delta: 2,
          ruleId: 'points.meetingAttendance',
          ruleTitle: '参会签到积分',
          ruleFrom: '2026-01-01',
          capped: false,
          personName: 'one',
          reverses: null,
          reversedBy: null,
        },
      ],
    });
  });

  it('keep the name that the meeting had, and so does what takes them back', async () => {
    const { membershipId, meetings } = await memberAt(1, '会议改名有限公司', ['renamed']);
    const [meetingId = ''] = meetings;
    await checkIn('renamed', meetingId);
    await sql`UPDATE meeting SET title = '后来的名称' WHERE id = ${meetingId}`.execute(db);
    const by = await sql<{ id: string }>`SELECT id FROM person WHERE openid = 'renamed'`.execute(db);
    expect(await reversePoints(db, { meetingId, by: by.rows[0]?.id ?? '', reason: '会议取消' }, readClock())).toBe(1);
    expect(await reversePoints(db, { meetingId, by: by.rows[0]?.id ?? '', reason: '会议取消' }, readClock())).toBe(0);
    const { rows } = await sql<{ title: string; delta: number }>`
      SELECT title, delta FROM point_entry WHERE membership_id = ${membershipId} ORDER BY delta`.execute(db);
    expect(rows).toEqual([
      { title: '会议改名有限公司的第1次会', delta: -2 },
      { title: '会议改名有限公司的第1次会', delta: 2 },
    ]);
  });

  it('are given to two colleagues at the same moment once', async () => {
    const people = times(8, (i) => `colleague-${i}`);
    const { membershipId, meetings } = await memberAt(1, '八人同来有限公司', people);
    const verdicts = await Promise.all(people.map((openid) => checkIn(openid, meetings[0] ?? '')));
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(people.map(() => 'checkedIn'));
    expect(verdicts.filter(({ points }) => points === 2)).toHaveLength(1);
    expect(await entriesOf(membershipId)).toEqual([{ delta: 2, capped: false }]);
  });

  it('are not given to guests and walk-ins, nor to a member that has left', async () => {
    const { membershipId, meetings } = await memberAt(1, '已退会有限公司', ['leaver']);
    const [meetingId = ''] = meetings;
    await registered(meetingId, 'guest');
    await sql`UPDATE membership SET status = 'withdrawn', ended_on = '2026-11-30' WHERE id = ${membershipId}`.execute(
      db,
    );
    const count = async () => (await sql<{ n: number }>`SELECT count(*) AS n FROM point_entry`.execute(db)).rows[0]?.n;
    const before = await count();
    for (const openid of ['guest', 'leaver'])
      expect(await checkIn(openid, meetingId)).toMatchObject({ outcome: 'checkedIn', points: null });
    await scanned(meetingId, {
      kind: 'walk_in',
      id: randomUUID(),
      at: readClock().toISOString(),
      name: '周宇',
      phone: '13900001111',
      unitName: '',
    });
    expect(await count()).toBe(before);
  });

  it('stop at the cap of the month, say so, and begin anew in the next', async () => {
    const { membershipId, meetings } = await memberAt(12, '天天开会有限公司', ['busy']);
    for (const meetingId of meetings) await checkIn('busy', meetingId);
    expect((await entriesOf(membershipId)).map(({ delta }) => delta)).toEqual([...times(10, () => 2), 0, 0]);
    expect((await as('busy').points.ledger({})).rows.map(({ capped }) => capped).slice(0, 3)).toEqual([
      true,
      true,
      false,
    ]);
    const january = await publishedMeeting({ startsAt: '2027-01-05T01:00:00Z', endsAt: '2027-01-05T09:00:00Z' });
    await registered(january, 'busy', { membershipId });
    setClock('2027-01-05T01:00:00Z');
    expect((await checkIn('busy', january)).points).toBe(2);
    const ledger = await as('busy').points.ledger({});
    expect(ledger).toMatchObject({ year: 2027, balance: 2, years: [2026, 2027] });
    expect((await as('busy').points.ledger({ year: 2026 })).balance).toBe(20);
  });

  it('never pass the cap when ten meetings check in at once', async () => {
    for (let round = 0; round < 3; round++) {
      const name = `十会同开${round}有限公司`;
      const { membershipId, meetings } = await memberAt(15, name, [name]);
      const records = meetings.map((meetingId) => checkIn(name, meetingId));
      await Promise.all(records);
      expect(await sumOf(membershipId)).toBe(20);
      expect(await entriesOf(membershipId)).toHaveLength(15);
    }
  });

  it('control: without the lock of the members the cap is passed', async () => {
    const { rows } = await sql<{ body: string }>`SELECT pg_get_functiondef('award_points'::regproc) AS body`.execute(
      db,
    );
    const guarded = rows[0]?.body ?? '';
    const unguarded = guarded
      .replace('PERFORM hold_members(members);', '')
      .replace('award_points(', 'award_points_unguarded(');
    expect(unguarded).not.toContain('hold_members');
    await sql.raw(unguarded).execute(db);
    const { membershipId, meetings } = await memberAt(15, '没有锁有限公司', ['unlocked']);
    const allAwarded = meetingPlace(meetings.length);
    const award = (meetingId: string) =>
      db.transaction().execute(async (transaction) => {
        const awards = JSON.stringify([{ id: randomUUID(), membershipId, personId: null }]);
        await sql`SELECT * FROM award_points_unguarded(${awards}::jsonb, 'meeting', ${meetingId}, '年会', 'points.meetingAttendance', '2026-12-01', now())`.execute(
          transaction,
        );
        // A check-in has its audit row and its reply to write before it commits.
        await allAwarded();
      });
    await Promise.all(meetings.map(award));
    expect(await sumOf(membershipId)).toBeGreaterThan(20);
  });

  it('are awarded to many members by many merges at once, without a deadlock', async () => {
    const people = times(12, (i) => `crossing-${i}`);
    const members = await Promise.all(people.map((openid) => memberNamed(`${openid}有限公司`, [openid])));
    const meetings = await Promise.all(times(6, () => publishedMeeting({ capacity: 100 })));
    const parts: { meetingId: string; records: ReturnType<typeof ticketRecord>[] }[] = [];
    for (const [m, meetingId] of meetings.entries()) {
      const records: ReturnType<typeof ticketRecord>[] = [];
      for (const [i, openid] of people.entries())
        records.push(ticketRecord(meetingId, await registered(meetingId, openid, { membershipId: members[i] ?? '' })));
      parts.push({ meetingId, records: m % 2 ? records.reverse() : records });
    }
    const merged = await Promise.all(
      parts.map(({ meetingId, records }) =>
        as('local-clerk').attendance.scan({
          meetingId,
          gate: { id: randomUUID(), name: '东门' },
          offline: true,
          records,
        }),
      ),
    );
    expect(merged.map(({ present }) => present)).toEqual(parts.map(() => 12));
    for (const membershipId of members) expect(await sumOf(membershipId)).toBe(12);
  });
});

describe('a reversal', () => {
  it('is a line of its own, made once, and frees the month it was given in', async () => {
    const { membershipId, meetings } = await memberAt(11, '冲销有限公司', ['reversed']);
    for (const meetingId of meetings.slice(0, 10)) await checkIn('reversed', meetingId);
    const { rows } = await as('local-director').points.ledger({ membershipId });
    const entryId = rows[0]?.id ?? '';
    const { entryId: reversal, balance } = await as('local-director').points.reverse({
      entryId,
      reason: '并未到会，误扫。',
    });
    expect(balance).toBe(18);
    const after = await as('reversed').points.ledger({});
    expect(after.rows[0]).toMatchObject({
      id: reversal,
      delta: -2,
      reverses: entryId,
      reason: '并未到会，误扫。',
      personName: 'local-director',
    });
    expect(after.rows.find(({ id }) => id === entryId)).toMatchObject({ delta: 2, reversedBy: reversal });
    for (const again of [entryId, reversal])
      expect(
        (await refusalOf(as('local-director').points.reverse({ entryId: again, reason: '再冲一次。' }))).code,
      ).toBe('ALREADY_REVERSED');
    expect(
      (await refusalOf(as('local-director').points.reverse({ entryId: randomUUID(), reason: '没有的。' }))).code,
    ).toBe('ENTRY_NOT_FOUND');
    expect((await refusalOf(as('local-clerk').points.reverse({ entryId, reason: '我也想冲。' }))).code).toBe(
      'FORBIDDEN',
    );
    expect((await checkIn('reversed', meetings[10] ?? '')).points).toBe(2);
    expect(await sumOf(membershipId)).toBe(20);
    // What was taken back is not given again by another scan.
    expect((await checkIn('reversed', meetings[9] ?? '')).points).toBeNull();
    await expect(sql`UPDATE point_entry SET delta = 9 WHERE id = ${entryId}`.execute(db)).rejects.toThrow(
      'append-only',
    );
  });

  it('happens once when two directors take back at the same moment', async () => {
    const { membershipId, meetings } = await memberAt(1, '同时冲销有限公司', ['twice']);
    await appointPerson('local-director-2', 'director');
    await checkIn('twice', meetings[0] ?? '');
    const { rows } = await as('twice').points.ledger({});
    const results = await Promise.allSettled(
      ['local-director', 'local-director-2', 'local-director', 'local-director-2'].map((openid) =>
        as(openid).points.reverse({ entryId: rows[0]?.id ?? '', reason: '误扫，冲销。' }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sumOf(membershipId)).toBe(0);
  });
});

describe('the standings', () => {
  it('go page by page from the most, find by name, and end at the committee of who asks', async () => {
    setClock('2029-06-01T01:00:00Z');
    const committeeId = await committeeNamed('纺织分会');
    await appointPerson('textile-clerk', 'clerk', committeeId);
    const members: string[] = [];
    for (let i = 0; i < 60; i++) members.push(await memberNamed(`榜上${i}号`, [], i < 5 ? committeeId : null));
    await sql`INSERT INTO point_entry (id, membership_id, source, source_id, title, delta, rule_id, rule_from, day, at)
      SELECT gen_random_uuid(), m, 'meeting', gen_random_uuid(), '旧会', (n / 2)::int, 'points.meetingAttendance', '2026-01-01', '2029-05-01', now()
      FROM unnest(${members}::uuid[]) WITH ORDINALITY AS t(m, n)`.execute(db);
    const first = await as('local-clerk').points.standings({});
    const second = await as('local-clerk').points.standings({ cursor: first.next ?? '' });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 30, null]);
    const all = [...first.rows, ...second.rows];
    expect(new Set(all.map(({ membershipId }) => membershipId)).size).toBe(60);
    expect(all.map(({ balance }) => balance)).toEqual([...all.map(({ balance }) => balance)].sort((a, b) => b - a));
    expect((await as('local-clerk').points.standings({ q: '榜上59号' })).rows).toMatchObject([
      { name: '榜上59号', balance: 30, entries: 1 },
    ]);
    expect((await as('local-clerk').points.standings({ q: '——' })).rows).toEqual([]);
    expect((await as('textile-clerk').points.standings({})).rows).toHaveLength(5);
    expect((await as('textile-clerk').points.ledger({ membershipId: members[0] ?? '' })).balance).toBe(0);
    expect((await refusalOf(as('textile-clerk').points.ledger({ membershipId: members[9] ?? '' }))).code).toBe(
      'MEMBER_NOT_FOUND',
    );
    expect((await as('local-clerk').points.standings({ year: 2028 })).rows).toEqual([]);
  });

  it('find a name however it is spelt, as the directory does', async () => {
    const membershipId = await memberNamed('恒信铸造有限责任公司');
    await sql`INSERT INTO point_entry (id, membership_id, source, source_id, title, delta, rule_id, rule_from, day, at)
      VALUES (${randomUUID()}, ${membershipId}, 'meeting', ${randomUUID()}, '年会', 2, 'points.meetingAttendance', '2026-01-01', '2026-12-01', now())`.execute(
      db,
    );
    for (const q of ['恒信铸造有限责任公司', '恆信鑄造', '恒信铸造有限', ' 恒信－铸造股份有限公司'])
      expect((await as('local-clerk').points.standings({ q })).rows.map(({ name }) => name)).toEqual([
        '恒信铸造有限责任公司',
      ]);
  });

  it('show a member nothing of another', async () => {
    const other = await memberNamed('别家有限公司', ['other-owner']);
    await memberNamed('自家有限公司', ['own-owner']);
    expect((await refusalOf(as('own-owner').points.ledger({ membershipId: other }))).code).toBe('MEMBER_NOT_FOUND');
    expect((await refusalOf(as('local-clerk').points.ledger({}))).code).toBe('MEMBER_NOT_FOUND');
    expect((await as('other-owner').points.ledger({ membershipId: other })).memberName).toBe('别家有限公司');
  });
});
