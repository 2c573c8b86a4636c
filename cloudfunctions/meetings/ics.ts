import type { MeetingStatus } from '../../contracts/meetings';

export interface CalendarEvent {
  /** The same for each version of the meeting, so that a newer file takes the place of the older. */
  uid: string;
  version: number;
  title: string;
  description: string;
  location: string;
  startsAt: Date;
  endsAt: Date;
  status: MeetingStatus;
  /** When the file was made. */
  now: Date;
}

const statuses: Partial<Record<MeetingStatus, string>> = { cancelled: 'CANCELLED', postponed: 'TENTATIVE' };
// China keeps one time without summer time (RFC 5545 §3.6.5 wants the zone in the file all the same).
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const digits = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');
const utc = (at: Date) => digits(at);
const shanghai = (at: Date) => digits(new Date(at.getTime() + 8 * 3_600_000)).slice(0, -1);
const text = (words: string) =>
  words
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n')
    // What RFC 5545 §3.1 allows in no value
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const mostOctets = 75;
/** A content line of at most 75 octets; no character is cut (RFC 5545 §3.1). */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const length = Buffer.byteLength(sign);
    if (octets + length > mostOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += length;
  }
  return [...lines, current].join('\r\n');
}

/** A meeting as an iCalendar file with an alarm an hour before. */
export function icsOf(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Huiguan//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zone,
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.version}`,
    `DTSTAMP:${utc(event.now)}`,
    `DTSTART;TZID=Asia/Shanghai:${shanghai(event.startsAt)}`,
    `DTEND;TZID=Asia/Shanghai:${shanghai(event.endsAt)}`,
    `SUMMARY:${text(event.title)}`,
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    `STATUS:${statuses[event.status] ?? 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(event.title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
