import { attendance, type GateRecord, type Verdict } from '../../contracts/attendance';
import { runsMeetingsOf } from '../meetings/facts';
import { dayOf } from '../shared/clock';
import { newId } from '../shared/ids';
import { on, alongside, personOf } from '../shared/implement';
import { dateOf } from './instants';
import { dayNumber } from './judge-day';
import { judgeRecord, nameRecord, seatName } from './judge-record';
import { gateOf, saveScans, type Kept, type Registered, type Scan } from './store';
import { tellCheckedIn } from './tell-checked-in';
import { asking, entered, nobody, refused, whoCame } from './verdict';

export const gate = alongside(attendance.scan, ({ meetingId, records }) => {
  const readable = records.flatMap((record) => (record.kind === 'unreadable' ? [] : [record]));
  const named = [...new Map(readable.map((record) => [record.id, record])).values()].map(nameRecord);
  const question = gateOf(meetingId, {
    ids: named.flatMap(({ record, ticket }) =>
      record.kind === 'list' ? [record.registrationId] : ticket ? [ticket.registrationId] : [],
    ),
    phones: named.flatMap(({ phone }) => phone || []),
  });
  return { known: named, question };
});

/**
 * One mechanism for the gate on the network (one record, the server's clock) and for the merge afterwards (many, each
 * with its own): judged, kept, answered. A refusal is an answer and leaves its line (docs/decisions/014).
 */
export const scan = on(attendance.scan).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { meetingId, gate: at, offline } = input;
  const { known: records, found } = gate.of(context);
  if (!found || !runsMeetingsOf(actor, found.committeeId)) throw errors.MEETING_NOT_FOUND();
  const meeting = {
    ...found,
    startsAt: dateOf(found.startsAt),
    endsAt: dateOf(found.endsAt),
    closedAt: dateOf(found.closedAt),
    calledOffAt: dateOf(found.calledOffAt),
  };
  const judged = records.map((named) => ({ ...named, ...judgeRecord(meeting, named, offline, now) }));
  const scans = judged.flatMap(({ scan, asks }) => (asks === null ? [{ ...scan, awardId: newId(now) }] : []));
  const kept = await saveScans(
    db,
    {
      meetingId,
      seen: meeting,
      gate: at,
      by: personOf(actor).id,
      scans,
      day: dayOf(meeting.startsAt ?? now),
    },
    now,
    audit({ subject: `meeting:${meetingId}`, note: `${at.name}: ${records.length}` }),
  );
  const lines = new Map(kept.map((each) => [each.id, each]));
  await tellCheckedIn(context, meeting, at.name, scans, lines);
  return {
    verdicts: [
      ...judged.map(({ record, scan, registration, asks }) => ({
        recordId: record.id,
        ...(asks === null
          ? present(meeting, lines.get(record.id), record, scan, registration)
          : asking(asks, scan.note)),
      })),
      // One that nobody can read costs the others nothing.
      ...input.records.flatMap(({ kind, id }) =>
        kind === 'unreadable' ? [{ recordId: id, ...refused('unreadable') }] : [],
      ),
    ],
    present: kept[0]?.present ?? 0,
  };
});

/** What the kept line says; none, or one about somebody else, means that the record's id was used before. */
function present(
  meeting: { startsAt: Date | null; endsAt: Date | null },
  line: Kept | undefined,
  record: GateRecord,
  scan: Pick<Scan, 'registrationId' | 'seat' | 'note' | 'walkIn'>,
  registration: Registered | undefined,
): Verdict {
  if (!line) return refused('wrongMeeting');
  const seat = line.seat ?? 0;
  // A walk-in's registration is settled in the database, so his line is his by his name; any other line is about whom its
  // record names.
  const other =
    line.note !== scan.note ||
    // Whoever has registered anew since his registration ended comes in on that one.
    (record.kind !== 'walk_in' &&
      ((line.registrationId !== scan.registrationId && !registration?.endedAt) || line.seat !== scan.seat));
  if (other && line.outcome !== 'refused') return refused('forged');
  const who = registration
    ? whoCame({ ...registration, name: seatName(registration, seat) }, seat, line)
    : record.kind === 'walk_in'
      ? // Whose phone it is, when the house knows: a slip of a digit is seen at the gate.
        {
          name: scan.walkIn?.name ?? record.name,
          unitName: record.unitName || null,
          registrationId: line.registrationId,
          seat: line.seat,
        }
      : nobody;
  if (line.outcome === 'refused' || !line.firstAt || !line.firstGate) return refused(line.reason ?? 'forged', who);
  // Whoever comes on another day comes anew, whether he was seen leaving or not.
  const how = line.outcome === 'checkedIn' ? 'checkedIn' : line.returned ? 'returned' : 'already';
  return entered(who, how, { gate: line.firstGate, at: line.firstAt }, dayNumber(meeting, line.firstAt));
}
