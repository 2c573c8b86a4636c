import { afterMinutes, dayOf } from '../../../cloudfunctions/shared/clock';
import type { Random } from '../random';
import type { World } from '../world';
import type { Registered } from './crowd';
import type { DemoMeeting } from './rows';

export interface Gate {
  id: string;
  name: string;
  staff: string;
}
const rule = { id: 'points.meetingAttendance', from: '2026-01-01', points: 2 };

/** Someone came in: the gate's line, the seat's row and that of the day, and points for his unit, once a meeting. */
export function checkIn(
  world: World,
  random: Random,
  meeting: DemoMeeting,
  registered: Registered,
  { when, gate, seats = [0] }: { when: Date; gate: Gate | null; seats?: number[] },
): void {
  const days = dayOf(meeting.startsAt) < dayOf(meeting.endsAt);
  for (const seat of seats) {
    const moment = new Date(when.getTime() + seat * 4_000);
    const scanId = random.id(moment);
    const way = gate ? 'gate' : 'hall';
    const gateName = gate?.name ?? '会场屏幕';
    world.rows.add('gate_scan', {
      id: scanId,
      meeting_id: meeting.id,
      gate_id: gate?.id ?? null,
      gate_name: gateName,
      way,
      at: moment,
      received_at: moment,
      outcome: 'checkedIn',
      reason: null,
      registration_id: registered.id,
      seat,
      person_id: gate?.staff ?? registered.attendee.id,
      note: null,
    });
    const arrival = { registration_id: registered.id, seat, meeting_id: meeting.id, at: moment, scan_id: scanId };
    const cameBefore =
      days && world.rows.gathered.attendance.some((row) => row.registration_id === registered.id && row.seat === seat);
    if (!cameBefore) world.rows.add('attendance', { ...arrival, gate_name: gateName, way, left_at: null });
    if (days) world.rows.add('attendance_day', { ...arrival, gate_name: gateName, day: dayOf(moment) });
  }
  const { membershipId, id: personId } = registered.attendee;
  const given = world.rows.gathered.point_entry.some(
    (entry) => entry.source_id === meeting.id && entry.membership_id === membershipId,
  );
  if (!membershipId || given) return;
  world.rows.add('point_entry', {
    id: random.id(when),
    membership_id: membershipId,
    person_id: personId,
    source: 'meeting',
    source_id: meeting.id,
    title: meeting.title,
    delta: rule.points,
    rule_id: rule.id,
    rule_from: rule.from,
    capped: false,
    day: dayOf(when),
    at: when,
    reverses: null,
    reason: null,
  });
}

/** A code that was shown a second time at another gate, and one that was too old. */
export function addOddScans(
  world: World,
  random: Random,
  meeting: DemoMeeting,
  twice: Registered,
  when: Date,
  gate: Gate,
): void {
  const line = (
    outcome: 'already' | 'refused',
    reason: string | null,
    minutes: number,
    registered: Registered | null,
  ) => {
    const moment = afterMinutes(when, minutes);
    world.rows.add('gate_scan', {
      id: random.id(moment),
      meeting_id: meeting.id,
      gate_id: gate.id,
      gate_name: gate.name,
      way: 'gate',
      at: moment,
      received_at: moment,
      outcome,
      reason,
      registration_id: registered?.id ?? null,
      seat: registered ? 0 : null,
      person_id: gate.staff,
      note: null,
    });
  };
  line('already', null, 7, twice);
  line('refused', 'expired', 11, null);
  line('refused', 'wrongMeeting', 16, null);
}
