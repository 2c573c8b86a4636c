import { attendance } from '../../contracts/attendance';
import { dayOf } from '../shared/clock';
import { newId } from '../shared/ids';
import type { Actor } from '../shared/actor';
import { on, personOf } from '../shared/implement';
import { derivedId } from './derived-id';
import { judgeHallCode, splitHallCode } from './hall-code';
import { dayNumber } from './judge-day';
import { seatName } from './judge-record';
import { screen } from './gate-words';
import { judgeDistance, judgeDoor, judgeSeat, type Refusal } from './judge-door';
import { isParty } from '../meetings/facts';
import { findHall, saveScans, type Hall, type Kept, type Scan } from './store';
import { entered, nobody, refused, whoCame } from './verdict';

const minute = 60_000;

/** The attendee scans the venue's screen. Six round trips in all, four of them the door's. */
export const checkIn = on(attendance.checkIn).handler(async ({ input, context: { db, now, actor, audit } }) => {
  const person = personOf(actor);
  const code = splitHallCode(input.code);
  const hall = code ? await findHall(db, code.shortCode, actor) : undefined;
  // A code that names no meeting has no log to leave its line in.
  if (!code || !hall) return { ...refused('forged'), meetingId: null, title: null, points: null };
  const { own } = hall;
  const walkIn = rollWalkIn(hall, actor);
  const genuine = judgeHallCode(code, now);
  const reason =
    (genuine === 'genuine' ? null : genuine) ??
    judgeDoor(hall, now, null) ??
    (walkIn && hall.roll?.several ? 'chooseUnit' : null) ??
    (walkIn ? null : judgeSeats(hall, input.seats)) ??
    judgeDistance(hall.place, input.position);
  const admitted = walkIn ? [0] : input.seats.filter((seat) => judgeSeat(own ?? undefined, seat) === null);
  const registrationId = walkIn && !reason ? walkIn.registrationId : (own?.id ?? null);
  const scans = [...new Set(reason || !registrationId ? [null] : admitted)].map(
    (seat): Scan => ({
      id:
        seat === null || !registrationId
          ? refusalId(hall, person.id, reason, now)
          : entryId(registrationId, seat, walkIn ? [] : (own?.left ?? []), dayNumber(hall, now)),
      at: now,
      way: 'hall',
      reason,
      registrationId,
      seat,
      note: null,
      walkIn: reason ? null : (walkIn?.as ?? null),
      personId: seat === 0 ? person.id : null,
      awardId: newId(now),
    }),
  );
  const kept = await saveScans(
    db,
    {
      meetingId: hall.id,
      seen: { ...hall, registrations: own ? [own] : [] },
      gate: { id: null, name: screen },
      by: person.id,
      scans,
      day: dayOf(hall.startsAt ?? now),
    },
    now,
  );
  audit({ subject: `meeting:${hall.id}`, note: reason ?? screen });
  // Whoever shows a code that this screen never showed learns nothing about the meeting; nor does a stranger to party
  // life from a photo of its screen.
  const stranger = isParty(hall.kind) && !own && !hall.roll && !actor.offices.some(({ office }) => office === 'party');
  if (genuine === 'forged' || stranger)
    return {
      ...refused(genuine === 'forged' ? 'forged' : 'notRegistered'),
      meetingId: null,
      title: null,
      points: null,
    };
  return { ...present(hall, walkIn, reason, kept), meetingId: hall.id, title: hall.title, points: pointsOf(kept) };
});

/** Whoever is on the roll may come, registered or not: without a seat of his own he walks in. Null: he need or may not. */
function rollWalkIn({ id, kind, own, roll }: Hall, actor: Actor) {
  if (!roll || (own && judgeSeat(own, 0) === null)) return null;
  const { id: personId, name, phone, phoneVerified } = personOf(actor);
  const membershipId = roll.membershipId ?? (isParty(kind) ? null : actor.actingFor);
  return {
    unitName: actor.units.find((unit) => unit.membershipId === membershipId)?.name ?? null,
    // Whoever waits for a seat comes in on what he has.
    registrationId: own && judgeSeat(own, 0) === 'waiting' ? own.id : derivedId('walk-in roll', id, personId),
    as: {
      name: name ?? roll.name,
      phone: phoneVerified ? (phone ?? '') : '',
      unitName: '',
      personId,
      membershipId,
    },
  };
}

/** Of those asked for, one seat that may come in is enough; the others are left. */
function judgeSeats({ own }: Hall, seats: number[]): Refusal | null {
  const reasons = seats.map((seat) => judgeSeat(own ?? undefined, seat));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

// The screen lets each seat in once, and once more whenever its person had left.
const entryId = (registrationId: string, seat: number, left: { seat: number; at: string }[], day: number | null) =>
  derivedId('hall', registrationId, seat, left.find((each) => each.seat === seat)?.at ?? '', ...(day ? [day] : []));

// One line a person, reason and minute, so that nobody floods the log.
const refusalId = (hall: Hall, personId: string, reason: Refusal | null, now: Date) =>
  derivedId('hall refused', hall.id, personId, reason ?? '', Math.floor(now.getTime() / minute));

function present(hall: Hall, walkIn: ReturnType<typeof rollWalkIn>, reason: Refusal | null, kept: Kept[]) {
  const { own } = hall;
  const line =
    kept.find((each) => each.outcome === 'checkedIn' && !each.known) ?? kept.find((each) => each.returned) ?? kept[0];
  const seat = line?.seat ?? 0;
  const who = walkIn
    ? { name: walkIn.as.name, unitName: walkIn.unitName, registrationId: line?.registrationId ?? null, seat }
    : own
      ? whoCame({ ...own, name: seatName(own, seat) }, seat, line)
      : nobody;
  if (reason || !line?.firstAt || !line.firstGate) return refused(reason ?? 'notRegistered', who);
  const how = line.outcome === 'checkedIn' && !line.known ? 'checkedIn' : line.returned ? 'returned' : 'already';
  return entered(who, how, { gate: line.firstGate, at: line.firstAt }, dayNumber(hall, line.firstAt));
}

const pointsOf = (kept: Kept[]): number | null => kept.find((each) => each.points !== null)?.points ?? null;
