import { sql } from 'kysely';
import { memberPlaces, memberStatuses, type MemberPlace } from '../../contracts/member-statuses';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { publishedMeeting } from '../meetings/cast';
import { tellMeeting } from '../meetings/tell-meeting';

// Every way in which a member stands, at every place where others have theirs: all of it from one table
// (contracts/member-statuses.ts).
useDatabase();
const living = ['active', 'arrears', 'suspended'] as const;
const ended = ['withdrawn', 'expelled', 'terminated'] as const;
const standings = [...living, ...ended];
const ids: Record<string, string> = {};
const nameOf = (status: string) => `立场${status}机械有限公司`;
let meetingId: string;

beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  for (const status of standings) {
    ids[status] = await memberNamed(nameOf(status), [`of-${status}`]);
    await sql`UPDATE membership SET status = ${status}, ended_on = ${(ended as readonly string[]).includes(status) ? '2026-11-01' : null}::date WHERE id = ${ids[status]}`.execute(
      db,
    );
  }
  await memberNamed('看名录的公司', ['looker']);
  meetingId = await publishedMeeting({
    title: '会员大会',
    kind: 'assembly',
    audience: { members: true, guests: false },
  });
});

const expected = (place: MemberPlace) =>
  Object.fromEntries(standings.map((status) => [status, (memberPlaces[place] as readonly string[]).includes(status)]));
/** What is true of each of them. */
const each = async (of: (status: string) => Promise<boolean>) =>
  Object.fromEntries(await Promise.all(standings.map(async (status) => [status, await of(status)] as const)));

it('speaks of states that there are, and of arrears as of a member like the others', () => {
  for (const states of Object.values(memberPlaces)) {
    expect(memberStatuses).toEqual(expect.arrayContaining([...states]));
    expect([...states]).toEqual(['active', 'arrears']);
  }
});

it('lists them to other members', async () => {
  const { rows } = await as('looker').membership.directory({ q: '立场' });
  const found = new Set(rows.map(({ id }) => id));
  expect(await each(async (status) => found.has(ids[status] ?? ''))).toEqual(expected('listed'));
  expect(
    await each(async (status) => (await send('looker', 'membership', 'member', { membershipId: ids[status] })).ok),
  ).toEqual(expected('listed'));
});

it('shows them a meeting for the members, and registers them', async () => {
  expect(await each(async (status) => (await send(`of-${status}`, 'meetings', 'show', { meetingId })).ok)).toEqual(
    expected('invited'),
  );
  expect(
    await each(
      async (status) => (await send(`of-${status}`, 'meetings', 'register', { meetingId, name: '来的人' })).ok,
    ),
  ).toEqual(expected('invited'));
});

it('tells them of it', async () => {
  await tellMeeting(db, readClock(), { meetingId, event: 'published', version: 1 }, () => Promise.resolve());
  const { rows } = await sql<{ id: string }>`SELECT person_id AS id FROM notice WHERE kind = 'meetingNotice'`.execute(
    db,
  );
  const told = new Set(rows.map(({ id }) => id));
  expect(await each(async (status) => told.has(await personWith(`of-${status}`)))).toEqual(expected('invited'));
});

it('calls them on the roll; whether arrears take the vote, the charter says', async () => {
  const onRoll = async () => {
    await as('local-clerk').proceedings.setRoll({ basis: 'members', meetingId });
    const { rows } = await sql<{ id: string; voter: boolean }>`
      SELECT membership_id AS id, voter FROM roll_entry WHERE meeting_id = ${meetingId}`.execute(db);
    return new Map(rows.map(({ id, voter }) => [id, voter]));
  };
  const called = await onRoll();
  expect(await each(async (status) => called.has(ids[status] ?? ''))).toEqual(expected('invited'));
  expect([called.get(ids.active ?? ''), called.get(ids.arrears ?? '')]).toEqual([true, true]);
  const { proposalId } = await as('local-clerk').parameters.propose({
    ...{ id: 'meetings.arrearsVote', value: false, effectiveFrom: '2026-12-01' },
    ...{ reason: '章程第十二条：欠费期间没有表决权。', resolution: '会员大会〔2026〕2号' },
  });
  await as('local-president').parameters.confirm({ proposalId });
  const without = await onRoll();
  expect([without.get(ids.active ?? ''), without.get(ids.arrears ?? '')]).toEqual([true, false]);
});

it('knows for whom they come', async () => {
  const { rows } = await sql<{ id: string }>`SELECT membership_id AS id FROM acting_unit`.execute(db);
  const acting = new Set(rows.map(({ id }) => id));
  expect(await each(async (status) => acting.has(ids[status] ?? ''))).toEqual(expected('admitted'));
});
