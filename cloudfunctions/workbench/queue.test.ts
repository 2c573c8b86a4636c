import fc from 'fast-check';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { appointPerson, committeeNamed, engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { endedCouncil } from '../proceedings/minutes-cast';
import { atTheEnd, endMeeting, inTheRoom, roundTrips } from '../proceedings/cast';
import { dutiesOf } from './cast';
import { readClock } from '../shared/clock';

useDatabase();

const day = '2026-11-20T02:00:00Z';
let foundry: string;
beforeAll(async () => {
  await engage();
  foundry = await committeeNamed('铸造专委会');
  await appointPerson('clerk-of-foundry', 'clerk', foundry);
  await appointPerson('supervisor-of-foundry', 'supervisor', foundry);
});
beforeEach(async () => {
  setClock(day);
  await sql`TRUNCATE meeting, membership_material CASCADE`.execute(db);
});

/** A meeting that nobody has opened an hour after its start. */
const forgotten = (title: string, committeeId: string | null = null) =>
  publishedMeeting({
    title,
    committeeId,
    kind: 'training',
    startsAt: '2026-11-20T01:00:00Z',
    endsAt: '2026-11-20T09:00:00Z',
  });
const objects = async (openid: string, filter: 'all' | 'overdue' | 'others') =>
  (await dutiesOf(openid, { filter })).map(({ object }) => object);

it('shows the late ones of others to whoever oversees them, and to nobody else', async () => {
  await forgotten('培训甲');
  await forgotten('培训乙', foundry);
  expect((await objects('local-clerk', 'all')).sort()).toEqual(['培训乙', '培训甲']);
  expect(await objects('local-clerk', 'others')).toEqual([]);
  for (const openid of ['local-president', 'local-supervisor']) {
    expect(await objects(openid, 'all')).toEqual([]);
    expect((await objects(openid, 'others')).sort()).toEqual(['培训乙', '培训甲']);
  }
  expect(await objects('supervisor-of-foundry', 'others')).toEqual(['培训乙']);
  expect(await objects('clerk-of-foundry', 'all')).toEqual(['培训乙']);
  for (const openid of ['local-finance', 'local-compliance', 'local-council', 'local-party', 'a-member'])
    expect(await objects(openid, 'others')).toEqual([]);
  const { rows, counts } = await as('local-president').workbench.duties({ filter: 'others' });
  expect(rows[0]?.waitsFor).toEqual(['clerk', 'director']);
  expect(counts).toEqual({ mine: 0, overdue: 0, today: 0, week: 0, others: 2 });
});

it('does not show what others are not late with', async () => {
  await publishedMeeting({ startsAt: '2026-11-20T03:00:00Z', endsAt: '2026-11-20T09:00:00Z' });
  expect((await as('local-clerk').workbench.duties({})).counts).toEqual({
    mine: 1,
    overdue: 0,
    today: 1,
    week: 0,
    others: 0,
  });
  expect((await as('local-president').workbench.duties({})).counts.others).toBe(0);
});

it('names party life to its circle alone', async () => {
  await publishedMeeting({
    title: '支部大会',
    kind: 'party_general',
    status: 'in_session',
    startsAt: '2026-11-19T01:00:00Z',
    endsAt: '2026-11-19T03:00:00Z',
  });
  expect(await objects('local-clerk', 'overdue')).toContain('支部大会');
  expect(await objects('local-president', 'others')).toEqual([]);
  expect(await objects('local-party', 'others')).toEqual([]);
});

it('asks a guest of party life for nothing once he is out of the circle', async () => {
  const meetingId = await publishedMeeting({ kind: 'party_lecture', title: '党课', status: 'in_session' });
  await inTheRoom(meetingId, 'local-party');
  await inTheRoom(meetingId, 'outsider');
  await endMeeting(meetingId);
  setClock(atTheEnd);
  expect(await objects('local-party', 'all')).toEqual(['党课']);
  expect(await objects('outsider', 'all')).toEqual([]);
});

it('lets go of what nobody can do any more', async () => {
  const meetingId = await publishedMeeting({ capacity: 1, title: '满座' });
  const offered = await registered(meetingId, 'offered');
  await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${offered}`.execute(db);
  await registered(meetingId, 'filler');
  const waiting = await registered(meetingId, 'waits');
  await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE state = 'confirmed'`.execute(
    db,
  );
  await sql`UPDATE registration SET state = 'offered', offer_until = '2026-11-20T14:00:00Z' WHERE id = ${waiting}`.execute(
    db,
  );
  expect(await dutiesOf('waits')).toMatchObject([
    { kind: 'meeting.seat', dueAt: '2026-11-20T14:00:00.000Z', dueOn: '2026-11-20', workdaysLeft: 0, overdue: false },
  ]);
  setClock('2026-11-20T13:59:00Z');
  expect(await dutiesOf('waits')).toHaveLength(1);
  setClock('2026-11-20T14:00:01Z');
  expect(await dutiesOf('waits')).toEqual([]);
});

it('keeps a survey until the end of its last day', async () => {
  const { at } = await endedCouncil();
  setClock('2026-12-08T15:59:00Z');
  expect(await dutiesOf(at('came'))).toMatchObject([
    { kind: 'proceedings.survey', dueOn: '2026-12-08', workdaysLeft: 0 },
  ]);
  setClock('2026-12-08T16:00:01Z');
  expect(await dutiesOf(at('came'))).toEqual([]);
});

it('keeps what is late, and says by how many working days', async () => {
  await licence('late', '恒信铸造有限公司', '2026-11-17');
  expect(await dutiesOf('late')).toMatchObject([
    {
      object: '恒信铸造有限公司的营业执照',
      dueOn: '2026-11-17',
      dueAt: null,
      workdaysLeft: -3,
      overdue: true,
      waitsFor: [],
    },
  ]);
});

async function licence(openid: string, name: string, validTo: string): Promise<void> {
  const membershipId = await memberNamed(name, [openid]);
  await sql`INSERT INTO membership_material (id, membership_id, code, file_id, valid_to, added_at)
    VALUES (gen_random_uuid(), ${membershipId}, 'businessLicense', ${await uploadedFile(openid)}, ${validTo}, '2026-01-01')`.execute(
    db,
  );
}

it('finds what is looked for in its sentence, folded, page by page', async () => {
  for (let i = 0; i < 45; i++) await licence('many', `${i % 2 ? '明远' : '稷岫'}${i}精密机械有限公司`, '2026-12-01');
  expect(await dutiesOf('many')).toHaveLength(45);
  expect(await dutiesOf('many', { q: '稷岫' })).toHaveLength(23);
  // Full-width, in traditional characters, with a space.
  expect(await dutiesOf('many', { q: '稷岫　４４ 精密機械' })).toHaveLength(1);
  expect(await dutiesOf('many', { q: '更新' })).toHaveLength(45);
  expect(await dutiesOf('many', { q: '，' })).toEqual([]);
  expect(await dutiesOf('many', { q: '没有这个' })).toEqual([]);
});

it('counts what it shows, whatever is asked (property)', async () => {
  await personWith('somebody');
  const kinds = ['licence', 'meeting', 'draft'] as const;
  let n = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds),
          days: fc.integer({ min: -40, max: 60 }),
          committee: fc.boolean(),
        }),
        { maxLength: 30 },
      ),
      async (wishes) => {
        await sql`TRUNCATE meeting, membership_material, application_draft CASCADE`.execute(db);
        const who = 'clerk-of-foundry';
        for (const { kind, days, committee } of wishes) {
          const on = new Date(Date.parse(day) + days * 86_400_000).toISOString();
          if (kind === 'licence') await licence(who, `房产${n++}有限公司`, on.slice(0, 10));
          else if (kind === 'meeting')
            await publishedMeeting({
              kind: 'training',
              startsAt: on,
              endsAt: new Date(Date.parse(on) + 3_600_000).toISOString(),
              opensAt: '2026-01-01T00:00:00Z',
              closesAt: on,
              committeeId: committee ? foundry : null,
            });
          else
            await sql`INSERT INTO application_draft (id, person_id, kind, step, form, saved_at) VALUES (gen_random_uuid(), ${await personWith(who)}, 'unit', 1, '{}', ${on})`.execute(
              db,
            );
        }
        for (const openid of [who, 'local-supervisor', 'local-director']) {
          const all = await dutiesOf(openid);
          const { counts, sources } = await as(openid).workbench.duties({ filter: 'overdue' });
          const overdue = await dutiesOf(openid, { filter: 'overdue' });
          const others = await dutiesOf(openid, { filter: 'others' });
          expect({ ...counts, today: 0, week: 0 }).toEqual({
            mine: all.length,
            overdue: overdue.length,
            ...{ today: 0, week: 0 },
            others: others.length,
          });
          expect(counts.today).toBe(all.filter((duty) => !duty.overdue && duty.dueOn === '2026-11-20').length);
          // A Friday: the week ends on the 22nd.
          expect(counts.week).toBe(
            all.filter(({ overdue: late, dueOn }) => !late && dueOn && dueOn > '2026-11-20' && dueOn <= '2026-11-22')
              .length,
          );
          expect(await as(openid).workbench.badge({})).toMatchObject({
            mine: counts.mine,
            overdue: counts.overdue,
            others: counts.others,
          });
          expect(overdue).toEqual(all.filter((duty) => duty.overdue));
          expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
          expect(others.filter(({ key }) => all.some((own) => own.key === key))).toEqual([]);
          for (const { source, count } of sources) expect((await dutiesOf(openid, { source })).length).toBe(count);
          expect(sources.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
          const dues = all.map(({ dueAt, dueOn }) => dueAt ?? (dueOn ? `${dueOn}T16:00:00.000Z` : '9'));
          expect(dues).toEqual([...dues].sort());
        }
      },
    ),
    { numRuns: 12 },
  );
});

it('is one statement: three round trips with the caller and the calendar, two for the badge', async () => {
  expect(await roundTrips('duties', () => as('local-director').workbench.duties({}))).toEqual([3]);
  expect(await roundTrips('badge', () => as('local-director').workbench.badge({}))).toEqual([2]);
});
