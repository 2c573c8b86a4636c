import type { GateRecord } from '../../contracts/attendance';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import { isParty } from '../meetings/facts';
import { judgeDoor, judgeSeat, lateAfter, offlineSkewSeconds, type Door, type Refusal } from './judge-door';
import { judgeWalkIn } from './judge-walk-in';
import type { KnownPerson, Registered, Scan } from './store';
import { isFresh, readTicket, type Ticket } from './ticket';
import { unitAt } from './unit-at';
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
  kind: MeetingKind;
  registrations: readonly Registered[];
  people: readonly KnownPerson[];
}
interface Place {
  registration: Registered | undefined;
  seat: number;
  /** Of a walk-in who is somebody whom the house knows by his phone and his name. */
  person?: KnownPerson;
  /** Of a walk-in whose phone the house knows under another name: by which. */
  knownAs?: string;
}
export interface Judged {
  scan: Omit<Scan, 'awardId'>;
  registration: Registered | undefined;
  /** Under which other name the phone is known: nothing is kept until the gate has answered. */
  asks: string | null;
}

/**
 * What a record comes to, but for whether the seat has been used before: that the database knows. A record made
 * without network counts at its own time, by the gate's clock, against what was true then.
 */
export function judgeRecord(scene: Scene, named: Named, offline: boolean, now: Date): Judged {
  const { record, ticket } = named;
  const alone = offline || now.getTime() - Date.parse(record.at) > lateAfter;
  const at = alone ? new Date(record.at) : now;
  const { registration, seat, person, knownAs } = placeOf(scene, named);
  const walkIn = record.kind === 'walk_in' && !registration ? record : null;
  const issued = ticket && new Date(ticket.issuedAt * 1000);
  const reason =
    (record.kind === 'ticket' ? judgeTicket(scene, ticket, at, offline) : null) ??
    judgeDoor(scene, at, alone ? { now } : null) ??
    // Whom staff found at the gate by phone and name stands there; that he has a seat by now, or had one, is enough.
    (record.kind === 'walk_in' ? null : judgeSeat(registration, seat, alone ? at : null, issued));
  // A gate that asked nobody has two people with one phone: that is what their names say.
  const asks = !alone && !reason && walkIn ? (knownAs ?? null) : null;
  return {
    registration,
    asks,
    scan: {
      id: record.id,
      at,
      way: record.kind === 'ticket' ? (alone ? 'offline' : 'gate') : record.kind,
      reason,
      registrationId:
        registration?.id ??
        (walkIn && !reason ? walkInId(scene.id, named.phone, walkIn.knownAs ?? walkIn.name, record.id) : null),
      seat: registration || (walkIn && !reason) ? seat : null,
      note: record.kind === 'walk_in' ? record.name : null,
      walkIn:
        walkIn && !reason
          ? {
              name: person?.names[0] ?? walkIn.name,
              phone: named.phone,
              unitName: walkIn.unitName,
              personId: person?.personId ?? null,
              membershipId: person && !isParty(scene.kind) ? unitAt(person, at) : null,
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

function placeOf(scene: Scene, { record, ticket, phone }: Named): Place {
  const find = (id: string) => scene.registrations.find((each) => each.id === id);
  switch (record.kind) {
    case 'ticket':
      return { registration: ticket ? find(ticket.registrationId) : undefined, seat: ticket?.seat ?? 0 };
    case 'list':
      return { registration: find(record.registrationId), seat: record.seat };
    // Whoever has a seat under this phone and name comes in on it; who waits or has cancelled stands here all the same,
    // and `record_scans` makes a walk-in of him.
    case 'walk_in':
      return { seat: 0, ...judgeWalkIn(scene.registrations, scene.people, { ...record, phone }) };
  }
}

export const seatName = (
  registration: { name: string; companions: readonly { name: string }[] },
  seat: number,
): string => (seat === 0 ? registration.name : (registration.companions[seat - 1]?.name ?? registration.name));
