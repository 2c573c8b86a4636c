import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

/** A line stays; what was noted of a name at the gate goes with the registration. */
const scans = (who: Who, today: string) => sql`SELECT s.id::text AS ref, s.at,
  CASE WHEN s.note IS NULL THEN ${forGood} ELSE ${keptUntil(sql`coalesce(m.closed_at, m.ends_at, s.at)`, 'privacy.keepRegistration', today)} END AS until,
  jsonb_build_object('meeting', m.title, 'gate', s.gate_name, 'outcome', s.outcome, 'note', s.note) AS shown
  FROM meeting_registration r JOIN gate_scan s ON s.registration_id = r.id JOIN meeting_facts m ON m.id = s.meeting_id
  WHERE r.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'attendance',
  title: { 'zh-CN': '签到', en: 'Check-ins' },
  holdings: {
    scan: {
      title: { 'zh-CN': '进出记录', en: 'Passages at the gates' },
      columns: ['gate_scan.note'],
      fields: {
        meeting: { 'zh-CN': '会议', en: 'Meeting' },
        gate: { 'zh-CN': '闸口', en: 'Gate' },
        outcome: { 'zh-CN': '结果', en: 'Outcome' },
        note: { 'zh-CN': '备注', en: 'Note' },
      },
      codes: {
        outcome: {
          checkedIn: { 'zh-CN': '已签到', en: 'Checked in' },
          already: { 'zh-CN': '之前签过', en: 'Had checked in before' },
          refused: { 'zh-CN': '没有放行', en: 'Turned away' },
        },
      },
      rows: scans,
      does: 'pseudonymise',
      why: {
        'zh-CN': '证明谁到会（法定人数、积分）；散会一年后备注清除，其余只剩编号。',
        en: 'Proof of who came (quorum, points); a year after the meeting the note goes, and the rest names nobody.',
      },
      rule: 'privacy.keepRegistration',
      erase: (who, today) =>
        sql`UPDATE gate_scan SET note = NULL WHERE note IS NOT NULL AND id IN ${dueIds(scans(who, today), today)}`,
    },
  },
  acts: { 'gate_scan.person_id': 'who scanned: staff, or the attendee himself, who finds it among his passages' },
  impersonal: {
    'gate_scan.gate_name': 'a gate',
    'attendance.gate_name': 'a gate',
    'attendance_day.gate_name': 'a gate',
  },
};
