import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { agendaItem, councilInSession, inSession, inTheRoom, leaves, rollOf, roundTrips } from './cast';
import { clerk, council, put } from './council-cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
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
      data: { by: first },
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
