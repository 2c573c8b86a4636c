import { attendance, ticketSeconds } from '../../contracts/attendance';
import { on } from '../shared/implement';
import { toInstant } from './instants';
import { makePass, readPass } from './pass';
import { issueTicket } from './ticket';
import { findHandedSeats, findOwnSeats, type OwnSeats } from './ticket-store';

function present(own: OwnSeats, now: Date) {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const at = new Map(own.used.map((each) => [each.seat, each.at]));
  const people = [{ name: own.name }, ...own.companions];
  return {
    meetingId: own.meetingId,
    title: own.title,
    startsAt: own.startsAt.toISOString(),
    placeName: own.placeName,
    fen: own.fen,
    state: 'confirmed' as const,
    // Whoever was left out has no code, and the others keep the numbers of their seats.
    seats: people.flatMap(({ name, ...companion }, seat) => {
      if ('droppedAt' in companion) return [];
      const used = at.get(seat);
      const code = issueTicket({ meetingId: own.meetingId, registrationId: own.registrationId, seat, issuedAt });
      return [{ seat, name, code, checkedInAt: used ? toInstant(used) : null }];
    }),
    issuedAt: new Date(issuedAt * 1000).toISOString(),
    validUntil: new Date((issuedAt + ticketSeconds) * 1000).toISOString(),
    pass: own.colleague ? makePass(own.registrationId) : null,
  };
}

export const ticket = on(attendance.ticket).handler(async ({ input, context: { db, now, actor }, errors }) => {
  const { meetingId, registrationId = null } = input;
  const own = await findOwnSeats(db, actor, { meetingId, registrationId }, now);
  if (!own) throw errors.NO_TICKET();
  return present(own, now);
});

/** Of a colleague, who was handed a link: he need not be known here, and his code is as short-lived as any. */
export const handedTicket = on(attendance.handedTicket).handler(async ({ input, context: { db, now }, errors }) => {
  const registrationId = readPass(input.pass);
  const handed = registrationId ? await findHandedSeats(db, registrationId, now) : undefined;
  if (!handed?.colleague) throw errors.NO_TICKET();
  return present(handed, now);
});
