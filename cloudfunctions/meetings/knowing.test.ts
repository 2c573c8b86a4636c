import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { admit, appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from './cast';
import { clerk, draft, form, item, published, seesIt } from './secretariat-cast';
import type { Audience } from '../../contracts/meeting-form';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

describe('who may know', () => {
  const only = (change: Partial<Audience>): Audience => ({
    members: false,
    tiers: [],
    committees: [],
    offices: [],
    guests: false,
    ...change,
  });

  it('follows the audience: members, tiers, committees, offices, guests', async () => {
    const committee = await committeeNamed('数字化委员会');
    const plain = await admit('plain-member');
    await admit('committee-member', { committeeId: committee });
    await admit('tier-member');
    await sql`UPDATE membership SET tier = '理事单位' WHERE applied_by = ${await personWith('tier-member')}`.execute(
      db,
    );
    await appointPerson('other-council', 'council', committee);
    const people = [
      null,
      'passer-by',
      'plain-member',
      'committee-member',
      'tier-member',
      'local-council',
      'other-council',
    ] as const;
    const cases: [Partial<Audience>, (string | null)[]][] = [
      [{ guests: true }, [...people]],
      [{ members: true }, ['plain-member', 'committee-member', 'tier-member']],
      [{ members: true, tiers: ['理事单位'] }, ['tier-member']],
      [{ members: true, committees: [committee] }, ['committee-member']],
      [{ members: true, tiers: ['理事单位'], committees: [committee] }, ['committee-member', 'tier-member']],
      [{ tiers: ['理事单位'], committees: [committee] }, []],
      [{ offices: ['council'] }, ['local-council']],
      [{}, []],
    ];
    const meetings: { audience: Partial<Audience>; admits: (string | null)[]; meetingId: string }[] = [];
    for (const [audience, admits] of cases)
      meetings.push({ audience, admits, meetingId: await publishedMeeting({ audience, title: '谁可以看' }) });
    for (const openid of people) {
      const expected = meetings.filter(({ admits }) => admits.includes(openid)).map(({ audience }) => audience);
      const shown = await Promise.all(meetings.map(({ meetingId }) => send(openid, 'meetings', 'show', { meetingId })));
      const opened = meetings.filter((_, i) => shown[i]?.ok).map(({ audience }) => audience);
      const { rows } = await as(openid).meetings.list({ scope: 'upcoming', q: '谁可以看' });
      const listed = meetings.filter(({ meetingId }) => rows.some((row) => row.id === meetingId));
      expect([openid, opened]).toEqual([openid, expected]);
      expect([openid, listed.map(({ audience }) => audience)]).toEqual([openid, expected]);
    }
    await as('local-director').membership.reviewQueue({ filter: 'open' });
    await sql`UPDATE membership SET status = 'suspended' WHERE id = ${plain.id}`.execute(db);
    const { meetingId } = await published({ audience: only({ members: true }) });
    expect(await seesIt('plain-member', meetingId)).toBe(false);
  });

  it('knows whoever is registered or on the roll, and shows nobody another’s conflict of interest', async () => {
    const conflicted = await personWith('conflicted');
    const wish = { audience: only({ guests: true }), agenda: [item({ conflictPersonIds: [conflicted] })] };
    const { meetingId, version } = await published(wish);
    await as('came-early').meetings.register({ meetingId, name: '来早了' });
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name, voter) VALUES (${randomUUID()}, ${meetingId}, ${await personWith('on-the-roll')}, '名单上', false)`.execute(
      db,
    );
    await clerk.change({ meetingId, version, form: form({ ...wish, audience: only({ offices: ['finance'] }) }) });
    expect(await seesIt('passer-by', meetingId)).toBe(false);
    expect(await seesIt('came-early', meetingId)).toBe(true);
    expect(await seesIt('on-the-roll', meetingId)).toBe(true);
    expect(await as('on-the-roll').meetings.show({ meetingId })).toMatchObject({
      roll: { voter: false, excused: false },
      barred: 'notInvited',
      runs: false,
    });
    const shown = await as('came-early').meetings.show({ meetingId });
    expect(shown).toMatchObject({
      mine: 'confirmed',
      barred: 'already',
      registration: { name: '来早了', state: 'confirmed' },
      roll: null,
    });
    expect(JSON.stringify(shown)).not.toContain(conflicted);
    expect((await clerk.show({ meetingId })).form.agenda[0]?.conflictPersonIds).toEqual([conflicted]);
  });

  it('says why one may not register', async () => {
    const { meetingId } = await published({ registrationOpensAt: '2026-11-21T00:00:00.000Z' });
    const barred = async (openid: string | null) => (await as(openid).meetings.show({ meetingId })).barred;
    expect(await barred(null)).toBe('notOpenYet');
    setClock('2026-11-21T00:00:01Z');
    expect([await barred(null), await barred('passer-by')]).toEqual(['signIn', null]);
    setClock('2026-12-19T09:00:00Z');
    expect(await barred('passer-by')).toBe('closed');
  });

  it('keeps a committee’s clerk to the meetings of his committee', async () => {
    const [own, other] = [await committeeNamed('青年委员会'), await committeeNamed('外贸委员会')];
    await appointPerson('youth-clerk', 'clerk', own);
    const theirs = as('youth-clerk').meetings;
    const { meetingId: foreign, version } = await draft({ committeeId: other });
    const { meetingId: general } = await draft();
    for (const meetingId of [foreign, general]) {
      const refused = await Promise.all(
        [
          theirs.manage({ meetingId }),
          theirs.show({ meetingId }),
          theirs.check({ meetingId }),
          theirs.publish({ meetingId, version }),
          theirs.discard({ meetingId }),
          theirs.save({ meetingId, form: form({ committeeId: own }) }),
          theirs.change({ meetingId, version, form: form() }),
          theirs.cancel({ meetingId, version, reason: '不关我的事' }),
          theirs.postpone({ meetingId, version, reason: '不关我的事' }),
          theirs.open({ meetingId }),
          theirs.close({ meetingId }),
          theirs.addReplay({ meetingId, url: null }),
        ].map(refusalOf),
      );
      expect(refused.map((each) => each.code)).toEqual(Array(12).fill('MEETING_NOT_FOUND'));
    }
    expect((await refusalOf(draft({ committeeId: other }, 'youth-clerk'))).code).toBe('OTHER_COMMITTEE');
    expect((await refusalOf(draft({}, 'youth-clerk'))).code).toBe('OTHER_COMMITTEE');
    const mine = await draft({ committeeId: own }, 'youth-clerk');
    expect((await theirs.publish(mine)).published).toBe(true);
    expect((await theirs.list({ scope: 'running' })).rows.map((row) => row.id)).toEqual([mine.meetingId]);
    expect(
      (await refusalOf(theirs.change({ meetingId: mine.meetingId, version: 2, form: form({ committeeId: other }) })))
        .code,
    ).toBe('OTHER_COMMITTEE');
    expect((await refusalOf(draft({ committeeId: randomUUID() }))).code).toBe('OTHER_COMMITTEE');
  });

  it('reads in at most three round trips, and refuses what does not exist alike', async () => {
    const { meetingId } = await published();
    const lines: string[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const inputs = {
      list: {},
      show: { meetingId },
      check: { meetingId },
      manage: { meetingId },
      registrations: { meetingId },
    };
    for (const [action, input] of Object.entries(inputs))
      for (const openid of ['local-clerk', 'passer-by', null]) await send(openid, 'meetings', action, input);
    for (const scope of ['mine', 'past', 'running']) await send('local-clerk', 'meetings', 'list', { scope });
    await send('local-clerk', 'meetings', 'fileUrl', { meetingId, fileId: randomUUID() });
    spy.mockRestore();
    const trips = lines.map((line) => JSON.parse(line) as { roundTrips: number; outcome: string });
    expect(trips).toHaveLength(19);
    expect(Math.max(...trips.map((line) => line.roundTrips))).toBeLessThanOrEqual(3);
    expect(trips.filter((line) => line.outcome === 'INTERNAL')).toEqual([]);
    expect((await refusalOf(as('passer-by').meetings.show({ meetingId: randomUUID() }))).code).toBe(
      'MEETING_NOT_FOUND',
    );
  });
});

describe('the list', () => {
  it('pages by key through all of them, each once, in its order', async () => {
    await sql`UPDATE meeting SET title = '旧的'`.execute(db);
    const ids: string[] = [];
    // Ten start at the same instant: the id decides.
    for (let i = 0; i < 45; i++) {
      const startsAt = new Date(Date.parse('2026-12-20T01:00:00Z') + Math.max(0, i - 10) * 3_600_000).toISOString();
      ids.push(await publishedMeeting({ title: `第 ${i} 场连载`, startsAt, endsAt: '2027-01-20T09:00:00.000Z' }));
    }
    const pages = async (scope: 'upcoming' | 'running') => {
      const seen: { id: string; startsAt: string | null }[] = [];
      let cursor: string | undefined;
      do {
        const page = await clerk.list({ scope, q: '连载', cursor });
        expect(page.rows.length).toBeLessThanOrEqual(20);
        seen.push(...page.rows);
        cursor = page.next ?? undefined;
      } while (cursor);
      return seen;
    };
    const seen = await pages('upcoming');
    expect(seen.map((row) => row.id).sort()).toEqual([...ids].sort());
    expect(seen.map((row) => row.startsAt)).toEqual(seen.map((row) => row.startsAt).sort());
    const drafts = await Promise.all(Array.from({ length: 25 }, () => draft({ title: '连载草稿' })));
    const run = await pages('running');
    expect(
      run
        .slice(0, 25)
        .map((row) => row.id)
        .sort(),
    ).toEqual(drafts.map((each) => each.meetingId).sort());
    expect(run.slice(25).map((row) => row.id)).toEqual(seen.map((row) => row.id));
    expect((await clerk.list({ q: '100%' })).rows).toEqual([]);
    expect((await clerk.list({ kind: 'mediation_session' })).rows).toEqual([]);
  });

  it('has what runs first, keeps what is not over out of the past, and finds a month', async () => {
    await sql`UPDATE meeting SET title = '旧的'`.execute(db);
    const at = (day: string) => ({ startsAt: `${day}T01:00:00.000Z`, endsAt: `${day}T09:00:00.000Z` });
    const running = await publishedMeeting({ title: '次序：正在开', ...at('2026-12-30') });
    const soon = await publishedMeeting({ title: '次序：快了', ...at('2026-12-10') });
    const off = await publishedMeeting({ title: '次序：取消了', ...at('2026-12-12') });
    const put = await publishedMeeting({ title: '次序：延期了', ...at('2026-12-13') });
    const later = await publishedMeeting({ title: '次序：明年', ...at('2027-01-01') });
    const [, draftOfIt] = [null, await draft({ title: '次序：草稿' })];
    await sql`UPDATE meeting SET status = 'in_session' WHERE id = ${running}`.execute(db);
    await sql`UPDATE meeting SET status = 'cancelled' WHERE id = ${off}`.execute(db);
    await sql`UPDATE meeting SET status = 'postponed' WHERE id = ${put}`.execute(db);
    const ids = async (scope: 'upcoming' | 'past' | 'running' | 'runs', month?: string) =>
      (await clerk.list({ scope, q: '次序', month })).rows.map((row) => row.id);
    expect(await ids('upcoming')).toEqual([running, soon, off, put, later]);
    expect(await ids('past')).toEqual([]);
    expect(await ids('running')).toEqual([running, draftOfIt.meetingId, soon, put, later]);
    expect(await ids('runs')).toEqual([later, running, put, off, soon]);
    // 2027-01-01 09:00 in Shanghai is the first of January there, and the month follows that calendar.
    expect(await ids('upcoming', '2027-01')).toEqual([later]);
    expect(await ids('upcoming', '2026-12')).toEqual([running, soon, off, put]);
    setClock('2026-12-13T10:00:00Z');
    expect(await ids('upcoming')).toEqual([running, put, later]);
    expect(await ids('past')).toEqual([off, soon]);
    setClock('2026-11-20T02:00:00Z');
  });
});
