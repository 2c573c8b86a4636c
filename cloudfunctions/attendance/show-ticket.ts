import { attendance, ticketSeconds } from '../../contracts/attendance';
import { on } from '../shared/implement';
import { toInstant } from './instants';
import { seatName } from './judge-record';
import { issueTicket } from './ticket';
import { findOwnSeats } from './ticket-store';

export const ticket = on(attendance.ticket).handler(
  async ({ input: { meetingId }, context: { db, now, actor }, errors }) => {
    const own = await findOwnSeats(db, actor, meetingId, now);
    if (!own) throw errors.NO_TICKET();
    const issuedAt = Math.floor(now.getTime() / 1000);
    const at = new Map(own.used.map((each) => [each.seat, each.at]));
    return {
      meetingId,
      title: own.title,
      startsAt: own.startsAt.toISOString(),
      placeName: own.placeName,
      fen: own.fen,
      state: 'confirmed' as const,
      seats: [own.name, ...own.companions].map((_, seat) => {
        const used = at.get(seat);
        return {
          seat,
          name: seatName(own, seat),
          code: issueTicket({ meetingId, registrationId: own.registrationId, seat, issuedAt }),
          checkedInAt: used ? toInstant(used) : null,
        };
      }),
      issuedAt: new Date(issuedAt * 1000).toISOString(),
      validUntil: new Date((issuedAt + ticketSeconds) * 1000).toISOString(),
    };
  },
);
