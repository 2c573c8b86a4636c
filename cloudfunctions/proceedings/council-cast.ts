import { as } from '../../config/jest-functions/house';
import { councilInSession, inTheRoom, rollOf } from './cast';

export const clerk = () => as('local-clerk').proceedings;
export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const put = (
  meetingId: string,
  more: { agendaItemId?: string; matterType?: 'resolution' | 'charter' | 'dues' | 'election'; title?: string } = {},
) => clerk().openMotion({ meetingId, agendaItemId: null, title: '通过年度预算', matterType: 'resolution', ...more });

/** A council of these people, of whom the first `present` are in the room. */
export async function council(present: number, entitled: number, wish: Parameters<typeof councilInSession>[0] = {}) {
  const meetingId = await councilInSession(wish);
  const people = times(entitled, (i) => `${meetingId.slice(0, 6)}-${i}`);
  await rollOf(meetingId, people);
  for (const openid of people.slice(0, present)) await inTheRoom(meetingId, openid);
  return { meetingId, people, at: (i: number) => people[i] ?? '' };
}
