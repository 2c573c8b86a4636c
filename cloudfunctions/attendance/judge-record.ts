import type { GateRecord } from '../../contracts/attendance';
import { isSeated, judgeDoor, judgeSeat, lateAfter, offlineSkewSeconds, type Door, type Refusal } from './judge-door';
import type { KnownPerson, Registered, Scan } from './store';
import { isFresh, readTicket, type Ticket } from './ticket';
import { walkInId, walkInPhone } from './walk-in';

/** What a record names, before the database is asked. */
export interface Named {
  record: GateRecord;
  /** Null for a forged code, and for what is no personal code at all. */
  ticket: Ticket | null;
  /** Of a walk-in, in one spelling; '' when it names nobody. */
  phone: string;
}
export const nameRecord = (record: GateRecord): Named => ({
  record,
  ticket: record.kind === 'ticket' ? readTicket(record.code) : null,
  phone: record.kind === 'walk_in' ? walkInPhone(record.phone) : '',
});

export interface Scene extends Door {
  id: string;
  registrations: readonly Registered[];
  people: readonly KnownPerson[];
}
interface Place {
  registration: Registered | undefined;
  seat: number;
}

/**
 * What a record comes to, but for whether the seat has been used before: that the database knows. A record made
 * without network counts at its own time, by the gate's clock, which may be off by minutes.
 * @returns the scan to keep, and the registration it is about
 */
export function judgeRecord(
  scene: Scene,
  named: Named,
  offline: boolean,
  now: Date,
): { scan: Omit<Scan, 'awardId'>; registration: Registered | undefined } {
  const { record, ticket } = named;
  const alone = offline || now.getTime() - Date.parse(record.at) > lateAfter;
  const at = alone ? new Date(record.at) : now;
  const { registration, seat } = placeOf(scene, named);
  const walkIn = record.kind === 'walk_in' && !registration ? record : null;
  const person = scene.people.find(({ phone }) => phone !== '' && phone === named.phone);
  const reason =
    (record.kind === 'ticket' ? judgeTicket(scene, ticket, at, offline) : null) ??
    judgeDoor(scene, at, alone ? { now } : null) ??
    (walkIn ? null : judgeSeat(registration, seat));
  return {
    registration,
    scan: {
      id: record.id,
      at,
      way: record.kind === 'ticket' ? (alone ? 'offline' : 'gate') : record.kind,
      reason,
      registrationId: registration?.id ?? (walkIn && !reason ? walkInId(scene.id, named.phone, record.id) : null),
      seat: registration || (walkIn && !reason) ? seat : null,
      note: record.kind === 'walk_in' ? record.name : null,
      walkIn:
        walkIn && !reason
          ? {
              name: person?.name ?? walkIn.name,
              phone: named.phone,
              unitName: walkIn.unitName,
              personId: person?.personId ?? null,
              membershipId: person?.membershipId ?? null,
            }
          : null,
      personId: seat === 0 ? (registration?.personId ?? (walkIn ? (person?.personId ?? null) : null)) : null,
    },
  };
}

function judgeTicket(scene: Scene, ticket: Ticket | null, at: Date, offline: boolean): Refusal | null {
  if (!ticket) return 'forged';
  if (ticket.meetingId !== scene.id) return 'wrongMeeting';
  return isFresh(ticket, at, offline ? offlineSkewSeconds : 0) ? null : 'expired';
}

function placeOf({ registrations }: Scene, { record, ticket, phone }: Named): Place {
  const find = (id: string) => registrations.find((each) => each.id === id);
  switch (record.kind) {
    case 'ticket':
      return { registration: ticket ? find(ticket.registrationId) : undefined, seat: ticket?.seat ?? 0 };
    case 'list':
      return { registration: find(record.registrationId), seat: record.seat };
    // Whoever has a seat under this phone comes in on it; who waits or has cancelled stands here all the same, and
    // `record_scans` makes a walk-in of him.
    case 'walk_in':
      return {
        registration: phone === '' ? undefined : registrations.find((each) => each.phone === phone && isSeated(each)),
        seat: 0,
      };
  }
}

export const seatName = (registration: Pick<Registered, 'name' | 'companions'>, seat: number): string =>
  seat === 0 ? registration.name : (registration.companions[seat - 1]?.name ?? registration.name);
