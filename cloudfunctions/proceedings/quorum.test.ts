import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { councilInSession, enforceRules, inSession, inTheRoom, leaves, rollOf } from './cast';
import { publishedMeeting } from '../meetings/cast';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import { clerk, council, put, times } from './council-cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
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
