import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { words } from './minutes-cast';
import {
  agendaItem,
  atTheEnd,
  checkedIn,
  councilInSession,
  endMeeting,
  inSession,
  inTheRoom,
  leaves,
  rollOf,
} from './cast';
import { registered } from '../meetings/cast';

useDatabase();
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(() => setClock(inSession));

const clerk = as('local-clerk');
const afterwards = '2026-12-01T10:05:00Z';
let councils = 0;
/** A council of six that has ended: five were in the room, one had registered; two said yes to a vote that nobody closed. */
async function leftOpen() {
  const meetingId = await councilInSession();
  await agendaItem(meetingId);
  const council = ++councils;
  const people = [0, 1, 2, 3, 4, 5].map((i) => `open-${council}-${i}`);
  await rollOf(meetingId, people);
  const [first = '', second = '', ...silent] = people;
  const last = silent.pop() ?? '';
  const seats = [];
  for (const openid of [first, second, ...silent]) seats.push(await inTheRoom(meetingId, openid));
  const late = await registered(meetingId, last);
  const { id: motionId } = await clerk.proceedings.openMotion({
    ...{ meetingId, agendaItemId: null, title: '通过预算', matterType: 'resolution' },
  });
  for (const openid of [first, second]) await as(openid).proceedings.vote({ motionId, choice: 'yes' });
  return { meetingId, motionId, silent, silentSeats: seats.slice(2), late };
}
// By SQL: attendance takes no departures any more once the meeting is closed.
const markLeft = (seats: string[], at: string) =>
  sql`UPDATE attendance SET left_at = ${at} WHERE registration_id = ANY(${seats})`.execute(db);
const circulate = async (meetingId: string) => {
  await clerk.proceedings.saveMinutes({ meetingId, revision: 0, words: words(), correction: '' });
  return (await clerk.proceedings.circulateMinutes({ meetingId, revision: 1 })).facts.motions[0];
};
const close = async ({ motionId }: { motionId: string }) => (await clerk.proceedings.closeMotion({ motionId })).result;
const failed = { entitled: 6, present: 5, yes: 2, silent: 3, needed: 4, passed: false };

describe('a vote that was left open is counted by who was inside at the end', () => {
  it.each(['at the end', 'afterwards'])('whoever is marked as gone %s', async (when) => {
    for (const way of ['circulated', 'closed']) {
      setClock(inSession);
      const open = await leftOpen();
      await endMeeting(open.meetingId);
      const at = when === 'afterwards' ? afterwards : atTheEnd;
      setClock(at);
      await markLeft(open.silentSeats, at);
      expect((await clerk.proceedings.roll({ meetingId: open.meetingId })).counts).toMatchObject({
        present: 5,
        left: 0,
      });
      if (way === 'closed') expect(await close(open)).toMatchObject(failed);
      else expect(await circulate(open.meetingId)).toMatchObject({ result: failed });
    }
  });

  it('and by nobody who had left before', async () => {
    const open = await leftOpen();
    for (const openid of open.silent) await leaves(open.meetingId, openid);
    await endMeeting(open.meetingId);
    expect(await close(open)).toMatchObject({ present: 2, passed: true, quorumMet: false });
  });

  it.each([
    ['2026-12-01T02:00:00Z', 6],
    [atTheEnd, 6],
    [afterwards, 5],
  ])('an entry that is merged later counts by its own time, %s', async (at, present) => {
    const open = await leftOpen();
    await endMeeting(open.meetingId);
    setClock(afterwards);
    await checkedIn(open.meetingId, open.late, at);
    expect(await close(open)).toMatchObject({ present });
  });

  it('while a meeting is in session, by who is inside now', async () => {
    const open = await leftOpen();
    for (const registrationId of open.silentSeats)
      await clerk.attendance.markLeft({ registrationId, seat: 0, left: true });
    expect(await close(open)).toMatchObject({ present: 2, passed: true, quorumMet: false });
  });
});
