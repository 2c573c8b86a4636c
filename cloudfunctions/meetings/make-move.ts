import { personOf, type Context } from '../shared/implement';
import { changeOf, judgeMove, moves, overtaken, type MoveFacts, type MoveName, type MoveRefusal } from './judge-move';
import { changeMeeting, hasPeopleInside, saveEvent } from './meeting-store';
import { tellMeeting } from './tell';
import { dropVenueCase, findVenueCase } from './venue-case';

export interface Given {
  version?: number;
  reason?: string;
  /** What else the audit keeps. */
  also?: object;
}

/**
 * Moves a meeting on, by the table of moves: one conditional statement on its version and status, its event, its audit,
 * and the telling that follows the commit. The new version, or why not.
 */
export async function makeMove(
  context: Context,
  name: MoveName,
  meeting: MoveFacts & { id: string },
  given: Given = {},
): Promise<number | MoveRefusal | 'PEOPLE_INSIDE'> {
  const { db, now, actor, audit } = context;
  const move = moves[name];
  const refusal = judgeMove(name, meeting, given, now);
  if (refusal) return refusal;
  if (move.needs.includes('nobodyInside') && (await hasPeopleInside(db, meeting.id))) return 'PEOPLE_INSIDE';
  const change = changeOf(name, now, given.reason);
  const version = await changeMeeting(db, meeting.id, meeting.version, move.from, change);
  if (version === null) return overtaken(name);
  const by = personOf(actor).id;
  await saveEvent(db, { meetingId: meeting.id, kind: move.event, personId: by, note: given.reason }, now);
  // Whatever of its venue still waited is decided by the move.
  if (name === 'publish' || move.dropsPending) await dropVenueCase(context, await findVenueCase(db, meeting.id), by);
  if (move.tells) await tellMeeting(context, meeting.id, move.tells, version);
  const subject = `meeting:${meeting.id}`;
  audit({ subject, before: { status: meeting.status }, after: { ...change, ...given.also }, note: given.reason });
  return version;
}
