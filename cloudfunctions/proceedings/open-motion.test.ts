import { randomUUID } from 'node:crypto';
import { engage } from '../../config/jest-functions/cast';
import { as, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { agendaItem, councilInSession, enforceRules, inSession, inTheRoom, rollOf } from './cast';
import { clerk, council, put } from './council-cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

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
    expect(open).toMatchObject({
      voted: 2,
      ballots: [{ right: 'own', choice: 'yes', barred: null }],
      barred: null,
      result: null,
      votes: null,
    });
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
