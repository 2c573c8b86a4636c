import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { memberNamed } from '../../config/jest-functions/attendance-cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import {
  agendaItem,
  councilInSession,
  enforceRules,
  inSession,
  inTheRoom,
  leaves,
  rollOf,
  roundTrips,
} from '../../config/jest-functions/proceedings-cast';
import { publishedMeeting } from '../../config/jest-functions/meeting-cast';
import type { MeetingKind } from '../../contracts/meeting-form';
import { choices, type Choice } from '../../contracts/proceedings';
import { judgeMotion, type Count } from './motion';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

const clerk = () => as('local-clerk').proceedings;
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const put = (
  meetingId: string,
  more: { agendaItemId?: string; matterType?: 'resolution' | 'charter' | 'dues' | 'election'; title?: string } = {},
) => clerk().openMotion({ meetingId, agendaItemId: null, title: '通过年度预算', matterType: 'resolution', ...more });

/** A council of these people, of whom the first `present` are in the room. */
async function council(present: number, entitled: number, wish: Parameters<typeof councilInSession>[0] = {}) {
  const meetingId = await councilInSession(wish);
  const people = times(entitled, (i) => `${meetingId.slice(0, 6)}-${i}`);
  await rollOf(meetingId, people);
  for (const openid of people.slice(0, present)) await inTheRoom(meetingId, openid);
  return { meetingId, people, at: (i: number) => people[i] ?? '' };
}

describe('a motion', () => {
  it('carries the rule of the day, is voted on, changed, closed and counted', async () => {
    const { meetingId, people, at } = await council(3, 4);
    const motion = await put(meetingId);
    expect(motion).toMatchObject({ state: 'open', voted: 0, result: null, votes: null, barred: 'notOnRoll' });
    expect(motion.rule).toMatchObject({
      quorum: [2, 3],
      pass: [2, 3],
      passBase: 'present',
      enforced: false,
      source: '章程示范文本的通行写法, 未核实',
    });
    expect(await as(at(0)).proceedings.vote({ motionId: motion.id, choice: 'no' })).toEqual({ choice: 'no', voted: 1 });
    expect(await as(at(0)).proceedings.vote({ motionId: motion.id, choice: 'yes' })).toEqual({
      choice: 'yes',
      voted: 1,
    });
    expect(await as(at(1)).proceedings.vote({ motionId: motion.id, choice: 'yes' })).toEqual({
      choice: 'yes',
      voted: 2,
    });
    const [open] = (await as(at(0)).proceedings.floor({ meetingId })).motions;
    expect(open).toMatchObject({ voted: 2, mine: 'yes', barred: null, result: null, votes: null });
    const closed = await clerk().closeMotion({ motionId: motion.id });
    expect(closed.result).toEqual({
      entitled: 4,
      present: 3,
      yes: 2,
      no: 0,
      abstain: 0,
      silent: 1,
      barred: 0,
      quorumMet: true,
      passed: true,
      needed: 2,
    });
    expect(closed.votes).toEqual([
      { name: people[0], choice: 'yes' },
      { name: people[1], choice: 'yes' },
    ]);
    expect((await refusalOf(as(at(2)).proceedings.vote({ motionId: motion.id, choice: 'yes' }))).code).toBe(
      'MOTION_CLOSED',
    );
    expect((await refusalOf(clerk().closeMotion({ motionId: motion.id }))).code).toBe('MOTION_CLOSED');
    // The association changes its numbers later: what was decided stays decided by the old ones.
    await enforceRules();
    const [later] = (await as(at(0)).proceedings.floor({ meetingId })).motions;
    expect(later).toMatchObject({ rule: { enforced: false }, result: closed.result, barred: 'closed' });
    expect((await put(meetingId)).rule).toMatchObject({ enforced: true, source: '本会章程第二十条' });
    await enforceRules(false);
  });

  it('can be withdrawn, and then has no result', async () => {
    const { meetingId, at } = await council(2, 2);
    const { id } = await put(meetingId);
    await as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' });
    expect(await clerk().closeMotion({ motionId: id, withdraw: true })).toMatchObject({
      state: 'withdrawn',
      result: null,
      votes: null,
    });
    expect((await refusalOf(as(at(1)).proceedings.vote({ motionId: id, choice: 'yes' }))).code).toBe('MOTION_CLOSED');
  });

  it.each(['election', 'dues'] as const)('on %s needs a secret ballot, also under another name', async (matterType) => {
    const { meetingId } = await council(2, 2);
    expect((await refusalOf(put(meetingId, { matterType }))).code).toBe('SECRET_NEEDED');
    const item = await agendaItem(meetingId, { matterType });
    expect((await refusalOf(put(meetingId, { agendaItemId: item }))).code).toBe('SECRET_NEEDED');
  });

  it('on the charter takes the rule of the charter, also under another name', async () => {
    const meetingId = await councilInSession({ kind: 'assembly' });
    await rollOf(meetingId, ['charter-1']);
    await inTheRoom(meetingId, 'charter-1');
    const item = await agendaItem(meetingId, { matterType: 'charter' });
    expect((await put(meetingId)).rule.pass).toEqual([1, 2]);
    expect((await put(meetingId, { matterType: 'charter' })).rule.pass).toEqual([2, 3]);
    expect(await put(meetingId, { agendaItemId: item })).toMatchObject({
      matterType: 'charter',
      rule: { pass: [2, 3] },
    });
  });

  it('needs a meeting in session, its own agenda, and a roll', async () => {
    const noticed = await councilInSession({ status: 'noticed' });
    await rollOf(noticed, ['early']);
    expect((await refusalOf(put(noticed))).code).toBe('MEETING_STATUS');
    const { meetingId } = await council(1, 1);
    expect((await refusalOf(put(meetingId, { agendaItemId: await agendaItem(noticed) }))).code).toBe('MEETING_STATUS');
    const bare = await councilInSession();
    expect((await refusalOf(put(bare))).code).toBe('NO_ROLL');
    await rollOf(bare, [], ['only-listens']);
    expect((await refusalOf(put(bare))).code).toBe('NO_ROLL');
    const summit = await councilInSession({ kind: 'industry_summit' });
    expect((await refusalOf(put(summit))).code).toBe('NO_ROLL');
    expect((await refusalOf(put(randomUUID()))).code).toBe('MEETING_NOT_FOUND');
    expect(
      (
        await refusalOf(
          as('local-member-without-office').proceedings.openMotion({
            meetingId,
            agendaItemId: null,
            title: '预算',
            matterType: 'other',
          }),
        )
      ).code,
    ).toBe('FORBIDDEN');
  });
});

describe('a quorum', () => {
  afterEach(() => enforceRules(false));
  it.each([
    [34, 50, true],
    [33, 50, false],
  ])('%i of %i, 2/3 or more: %s', async (present, entitled, met) => {
    await enforceRules();
    const { meetingId } = await council(present, entitled);
    const { quorum } = await clerk().floor({ meetingId });
    expect(quorum).toMatchObject({ entitled, present, needed: 34, met });
    if (met) expect((await put(meetingId)).state).toBe('open');
    else expect(await refusalOf(put(meetingId))).toMatchObject({ code: 'NO_QUORUM', data: { present, needed: 34 } });
  });

  it('that is advisory lets the motion be put, and says so in the result', async () => {
    const { meetingId, at } = await council(1, 3);
    const { id } = await put(meetingId);
    await as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' });
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({
      quorumMet: false,
      passed: true,
      present: 1,
    });
  });

  it('is looked at again at the close: enough came, too many left', async () => {
    await enforceRules();
    const { meetingId, at } = await council(3, 4);
    const { id } = await put(meetingId);
    await as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' });
    await leaves(meetingId, at(1));
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({
      present: 2,
      quorumMet: false,
      passed: false,
    });
    await leaves(meetingId, at(1), null);
    const again = await put(meetingId);
    await as(at(0)).proceedings.vote({ motionId: again.id, choice: 'yes' });
    await as(at(1)).proceedings.vote({ motionId: again.id, choice: 'yes' });
    expect((await clerk().closeMotion({ motionId: again.id })).result).toMatchObject({
      present: 3,
      quorumMet: true,
      passed: true,
    });
  });

  it('of a party branch: half may meet, and more than half of all must agree', async () => {
    const meetingId = await councilInSession({ kind: 'party_general' });
    const members = times(4, (i) => `party-${i}`);
    for (const openid of members)
      await sql`INSERT INTO appointment (id, person_id, office, term) VALUES (${randomUUID()}, ${await personWith(openid)}, 'party', '[2026-01-01,2030-01-01)')`.execute(
        db,
      );
    await rollOf(meetingId, members);
    await inTheRoom(meetingId, 'party-0');
    expect(await refusalOf(put(meetingId))).toMatchObject({ code: 'NO_QUORUM', data: { present: 1, needed: 2 } });
    await inTheRoom(meetingId, 'party-1');
    const { id } = await put(meetingId);
    for (const openid of members.slice(0, 2)) await as(openid).proceedings.vote({ motionId: id, choice: 'yes' });
    // Two of the two who came, but two of four entitled is not more than half.
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({
      yes: 2,
      needed: 3,
      quorumMet: true,
      passed: false,
    });
    await inTheRoom(meetingId, 'party-2');
    const second = await put(meetingId);
    for (const openid of members.slice(0, 3)) await as(openid).proceedings.vote({ motionId: second.id, choice: 'yes' });
    expect((await clerk().closeMotion({ motionId: second.id })).result).toMatchObject({
      yes: 3,
      needed: 3,
      passed: true,
    });
  });
});

describe('a vote', () => {
  it('is for those on the roll who are in the room', async () => {
    const { meetingId, at } = await council(2, 3);
    await rollOf(meetingId, [at(0), at(1), at(2)], ['listens']);
    await inTheRoom(meetingId, 'listens');
    await inTheRoom(meetingId, 'guest');
    const { id } = await put(meetingId);
    const codeOf = async (openid: string) =>
      (await refusalOf(as(openid).proceedings.vote({ motionId: id, choice: 'yes' }))).code;
    expect(await codeOf(at(2))).toBe('NOT_PRESENT');
    expect(await codeOf('listens')).toBe('NOT_ON_ROLL');
    expect(await codeOf('guest')).toBe('NOT_ON_ROLL');
    await leaves(meetingId, at(1));
    expect(await codeOf(at(1))).toBe('NOT_PRESENT');
    expect((await refusalOf(as(at(0)).proceedings.vote({ motionId: randomUUID(), choice: 'yes' }))).code).toBe(
      'MOTION_NOT_FOUND',
    );
    const barred = async (openid: string) => (await as(openid).proceedings.floor({ meetingId })).motions[0]?.barred;
    expect([await barred(at(0)), await barred(at(1)), await barred(at(2)), await barred('listens')]).toEqual([
      null,
      'notPresent',
      'notPresent',
      'notOnRoll',
    ]);
  });

  it('is hidden with its meeting', async () => {
    const { meetingId, at } = await council(1, 1, { audience: { guests: false } });
    const { id } = await put(meetingId);
    expect((await refusalOf(as('stranger').proceedings.vote({ motionId: id, choice: 'yes' }))).code).toBe(
      'MOTION_NOT_FOUND',
    );
    expect((await refusalOf(as('stranger').proceedings.floor({ meetingId }))).code).toBe('MEETING_NOT_FOUND');
    expect(await as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' })).toMatchObject({ voted: 1 });
  });

  it('is not for whoever has an interest, and he is not counted as there', async () => {
    const { meetingId, at } = await council(3, 3);
    const item = await agendaItem(meetingId, { conflicts: [await personWith(at(0))] });
    const { id } = await put(meetingId, { agendaItemId: item });
    expect((await refusalOf(as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' }))).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
    await as(at(1)).proceedings.vote({ motionId: id, choice: 'yes' });
    await as(at(2)).proceedings.vote({ motionId: id, choice: 'abstain' });
    expect((await clerk().closeMotion({ motionId: id })).result).toEqual({
      entitled: 3,
      present: 2,
      yes: 1,
      no: 0,
      abstain: 1,
      silent: 0,
      barred: 1,
      quorumMet: true,
      passed: false,
      needed: 2,
    });
  });

  it('is one a company, given by whichever of its people is first', async () => {
    const meetingId = await councilInSession({ kind: 'assembly', audience: { members: true } });
    const [first, second] = ['unit-a', 'unit-b'];
    const membershipId = await memberNamed('同舟机电有限公司', [first, second]);
    const other = await memberNamed('远航物流有限公司', ['unit-c']);
    expect(await clerk().setRoll({ basis: 'members', meetingId })).toEqual({ entitled: 2, observers: 0 });
    await inTheRoom(meetingId, first, { membershipId, name: '王芳' });
    await inTheRoom(meetingId, second, { membershipId, name: '李明' });
    expect((await clerk().floor({ meetingId })).quorum).toMatchObject({ entitled: 2, present: 1 });
    const { id } = await put(meetingId);
    await as(first).proceedings.vote({ motionId: id, choice: 'yes' });
    expect(await refusalOf(as(second).proceedings.vote({ motionId: id, choice: 'no' }))).toMatchObject({
      code: 'UNIT_VOTED',
      data: { by: '王芳' },
    });
    expect(await as(first).proceedings.vote({ motionId: id, choice: 'abstain' })).toMatchObject({ voted: 1 });
    expect((await refusalOf(as('unit-c').proceedings.vote({ motionId: id, choice: 'no' }))).code).toBe('NOT_PRESENT');
    await inTheRoom(meetingId, 'unit-c', { membershipId: other });
    await as('unit-c').proceedings.vote({ motionId: id, choice: 'no' });
    const { result, votes } = await clerk().closeMotion({ motionId: id });
    expect(result).toMatchObject({ entitled: 2, present: 2, no: 1, abstain: 1, yes: 0, passed: false });
    expect(votes?.map((each) => each.name).sort()).toEqual(['同舟机电有限公司', '远航物流有限公司'].sort());
  });

  it('of a company is barred when any of its people has an interest', async () => {
    const meetingId = await councilInSession({ kind: 'assembly', audience: { members: true } });
    const membershipId = await memberNamed('利害机械有限公司', ['interest-a', 'interest-b']);
    await clerk().setRoll({ basis: 'members', meetingId });
    await inTheRoom(meetingId, 'interest-b', { membershipId });
    const item = await agendaItem(meetingId, { conflicts: [await personWith('interest-a')] });
    const { id } = await put(meetingId, { agendaItemId: item });
    expect((await refusalOf(as('interest-b').proceedings.vote({ motionId: id, choice: 'yes' }))).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
  });

  it('is barred for nobody else by an interest, and follows the roll when a member has fallen into arrears', async () => {
    const meetingId = await councilInSession({ kind: 'assembly', audience: { members: true } });
    const membershipId = await memberNamed('旁人机械有限公司', ['bystander']);
    await clerk().setRoll({ basis: 'members', meetingId });
    await inTheRoom(meetingId, 'bystander', { membershipId });
    await sql`UPDATE membership SET status = 'arrears' WHERE id = ${membershipId}`.execute(db);
    const item = await agendaItem(meetingId, { conflicts: [await personWith('somebody-else')] });
    const { id } = await put(meetingId, { agendaItemId: item });
    await as('bystander').proceedings.vote({ motionId: id, choice: 'yes' });
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ present: 1, barred: 0, yes: 1 });
  });

  it('keeps the conflicts and the matter of the item that has its title', async () => {
    const { meetingId, at } = await council(2, 2);
    await agendaItem(meetingId, { seq: 1, title: '向甲公司采购设备', conflicts: [await personWith(at(0))] });
    await agendaItem(meetingId, { seq: 2, title: '选举第四届会长', matterType: 'election' });
    const { id } = await put(meetingId, { title: '向甲公司采购设备。' });
    expect((await refusalOf(as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' }))).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
    expect((await refusalOf(put(meetingId, { title: '选举第四届会长' }))).code).toBe('SECRET_NEEDED');
  });

  it('is not given after the meeting, though the motion was left open; the secretariat still closes it', async () => {
    const { meetingId, at } = await council(1, 1);
    const { id } = await put(meetingId);
    await sql`UPDATE meeting SET status = 'ended', closed_at = '2026-12-01T02:40:00Z' WHERE id = ${meetingId}`.execute(
      db,
    );
    expect((await refusalOf(as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' }))).code).toBe('MOTION_CLOSED');
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 0, passed: false });
  });

  it('costs six round trips, all told', async () => {
    const { meetingId, at } = await council(1, 1);
    const { id } = await put(meetingId);
    expect(await roundTrips('vote', () => as(at(0)).proceedings.vote({ motionId: id, choice: 'yes' }))).toEqual([6]);
  });
});

describe('votes given while the motion closes', () => {
  const voters = 16;
  const answered = async (calls: Promise<unknown>[]) => {
    const results = await Promise.allSettled(calls);
    const odd = results.find((each) => each.status === 'rejected' && !(each.reason instanceof Refused));
    if (odd?.status === 'rejected') throw odd.reason;
    return results.filter((each) => each.status === 'fulfilled').length;
  };

  it('are counted when they were answered, and refused when they were not', async () => {
    let [accepted, refused] = [0, 0];
    for (let round = 0; round < 6; round++) {
      const { meetingId, people } = await council(voters, voters);
      const { id } = await put(meetingId);
      const voteOf = (openid: string, i: number) =>
        as(openid).proceedings.vote({ motionId: id, choice: choices[i % 3] ?? 'yes' });
      const early = people.slice(0, voters / 2).map(voteOf);
      // The close comes while some have been answered, some are under way, and the rest set out one by one.
      await Promise.any(early);
      const closing = clerk().closeMotion({ motionId: id });
      const late = people.slice(voters / 2).map(async (openid, i) => {
        await setTimeout(i * 10);
        return voteOf(openid, i);
      });
      const [ok, closed] = await Promise.all([answered([...early, ...late]), closing]);
      const { yes = 0, no = 0, abstain = 0, silent = 0, present } = closed.result ?? {};
      const kept = await db.selectFrom('vote').select('choice').where('motion_id', '=', id).execute();
      const keptOf = (choice: Choice) => kept.filter((row) => row.choice === choice).length;
      expect({ yes, no, abstain }).toEqual({ yes: keptOf('yes'), no: keptOf('no'), abstain: keptOf('abstain') });
      expect(yes + no + abstain).toBe(ok);
      expect([yes + no + abstain + silent, present]).toEqual([voters, voters]);
      accepted += ok;
      refused += voters - ok;
    }
    // Both happened, so the two really met.
    expect([accepted > 0, refused > 0]).toEqual([true, true]);
  });

  it('control: without the lock, votes are answered that no result has', async () => {
    await sql`ALTER TABLE vote DISABLE TRIGGER vote_before_close`.execute(db);
    const { meetingId, people } = await council(voters, voters);
    const entries = await db
      .selectFrom('roll_entry')
      .select(['id', 'person_id'])
      .where('meeting_id', '=', meetingId)
      .execute();
    expect(entries).toHaveLength(people.length);
    let lost = 0;
    for (let round = 0; round < 5 && lost === 0; round++) {
      const { id } = await put(meetingId);
      const naive = (entry: { id: string; person_id: string | null }) =>
        db.transaction().execute(async (transaction) => {
          const { rows } = await sql<{ state: string }>`SELECT state FROM motion WHERE id = ${id}`.execute(transaction);
          if (rows[0]?.state !== 'open') return 0;
          await sql`INSERT INTO vote (motion_id, roll_entry_id, person_id, choice, at) VALUES (${id}, ${entry.id}, ${entry.person_id}, 'yes', now())`.execute(
            transaction,
          );
          return 1;
        });
      const given = Promise.all(entries.map(naive));
      const counted = (async () => {
        const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM vote WHERE motion_id = ${id}`.execute(
          db,
        );
        await sql`UPDATE motion SET state = 'closed', closed_at = now(), result = '{}' WHERE id = ${id}`.execute(db);
        return rows[0]?.n ?? 0;
      })();
      const taken: number[] = await given;
      lost += taken.reduce((sum, each) => sum + each, 0) - (await counted);
    }
    await sql`ALTER TABLE vote ENABLE TRIGGER vote_before_close`.execute(db);
    expect(lost).toBeGreaterThan(0);
  });

  it('of two colleagues at once are one', async () => {
    for (let round = 0; round < 5; round++) {
      const meetingId = await councilInSession({ kind: 'assembly', audience: { members: true } });
      const [one, two] = [`pair-${round}-a`, `pair-${round}-b`];
      const membershipId = await memberNamed(`双人${round}实业有限公司`, [one, two]);
      await clerk().setRoll({ basis: 'members', meetingId });
      for (const openid of [one, two]) await inTheRoom(meetingId, openid, { membershipId });
      const { id } = await put(meetingId);
      const calls = [one, two].flatMap((openid) =>
        times(3, () => as(openid).proceedings.vote({ motionId: id, choice: 'yes' })),
      );
      await answered(calls);
      expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 1, present: 1, silent: 0 });
    }
  });

  it('cannot be written past a closed motion by any path', async () => {
    const { meetingId } = await council(1, 1);
    const { id } = await put(meetingId);
    await clerk().closeMotion({ motionId: id });
    await expect(
      sql`INSERT INTO vote (motion_id, roll_entry_id, person_id, choice, at) SELECT ${id}, id, person_id, 'yes', now() FROM roll_entry WHERE meeting_id = ${meetingId}`.execute(
        db,
      ),
    ).rejects.toThrow('the motion is closed');
  });
});

describe('a result', () => {
  const rule = {
    quorum: [2, 3] as [number, number],
    pass: [2, 3] as [number, number],
    passBase: 'present' as const,
    strict: false,
    quorumStrict: false,
    enforced: true,
    source: '',
  };
  const count = (change: Partial<Count>): Count => ({
    entitled: 50,
    inside: 34,
    present: 34,
    barred: 0,
    yes: 0,
    no: 0,
    abstain: 0,
    ...change,
  });
  it.each([
    ['two thirds of 34 are 23', count({ yes: 23, no: 11 }), rule, true],
    ['22 are not', count({ yes: 22 }), rule, false],
    ['abstentions stay in the denominator', count({ yes: 22, abstain: 12 }), rule, false],
    ['the silent too', count({ yes: 22, no: 0 }), rule, false],
    ['half, or more than half', count({ yes: 17, no: 17 }), { ...rule, pass: [1, 2] as [number, number] }, true],
    ['more than half', count({ yes: 17, no: 17 }), { ...rule, pass: [1, 2] as [number, number], strict: true }, false],
    [
      'one more than half',
      count({ yes: 18, no: 16 }),
      { ...rule, pass: [1, 2] as [number, number], strict: true },
      true,
    ],
    ['counted on those entitled', count({ yes: 33, no: 1 }), { ...rule, passBase: 'entitled' as const }, false],
    ['without a quorum nothing passes', count({ inside: 33, present: 33, yes: 33 }), rule, false],
    ['but where the rule is advisory', count({ inside: 33, present: 33, yes: 33 }), { ...rule, enforced: false }, true],
    ['nobody in favour is no resolution', count({ inside: 0, present: 0 }), { ...rule, enforced: false }, false],
  ])('%s', (_, given, by, passed) => expect(judgeMotion(given, by).passed).toBe(passed));

  it('adds up, and passes exactly from `needed` on', () => {
    const votes = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(
        votes,
        fc.nat(20),
        fc.boolean(),
        fc.constantFrom('present' as const, 'entitled' as const),
        ([yes, no, abstain, silent], away, strict, passBase) => {
          const present = yes + no + abstain + silent;
          const given = count({ entitled: present + away, inside: present, present, yes, no, abstain });
          const judged = judgeMotion(given, { ...rule, strict, passBase, enforced: false });
          expect(judged.yes + judged.no + judged.abstain + judged.silent).toBe(judged.present);
          expect(judged.passed).toBe(yes >= judged.needed);
        },
      ),
    );
  });
});

it('every body has a rule that a motion can take', async () => {
  const bodies: MeetingKind[] = [
    'assembly',
    'congress',
    'council',
    'standing_council',
    'supervisory',
    'president_office',
    'branch_meeting',
    'party_general',
    'party_committee',
  ];
  for (const kind of bodies) {
    const meetingId = await publishedMeeting({ kind, status: 'in_session', title: kind });
    await rollOf(meetingId, ['local-party']);
    expect((await clerk().floor({ meetingId })).quorum).toMatchObject({
      entitled: 1,
      present: 0,
      needed: 1,
      met: false,
    });
  }
});
