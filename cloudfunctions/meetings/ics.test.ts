import { fold, icsOf } from './ics';

const event = {
  uid: 'x@huiguan',
  version: 3,
  title: '冬季产业对接会；供需、洽谈',
  description: '第一行\n第二行, with; signs \\ here',
  location: '之江会议中心 江滨路 1 号',
  startsAt: new Date('2026-12-20T01:00:00Z'),
  endsAt: new Date('2026-12-20T17:30:00Z'),
  status: 'noticed',
  now: new Date('2026-11-20T02:00:00Z'),
} as const;
const unfold = (file: string) => file.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  it('says the time of Shanghai, in its zone, with what a calendar needs to replace it later', () => {
    const lines = unfold(icsOf(event));
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VTIMEZONE',
        'TZID:Asia/Shanghai',
        'DTSTART;TZID=Asia/Shanghai:20261220T090000',
        'DTEND;TZID=Asia/Shanghai:20261221T013000',
        'DTSTAMP:20261120T020000Z',
        'UID:x@huiguan',
        'SEQUENCE:3',
        'STATUS:CONFIRMED',
        'TRIGGER:-PT1H',
        'SUMMARY:冬季产业对接会；供需、洽谈',
        'DESCRIPTION:第一行\\n第二行\\, with\\; signs \\\\ here',
      ]),
    );
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it.each([
    ['cancelled', 'STATUS:CANCELLED'],
    ['postponed', 'STATUS:TENTATIVE'],
  ] as const)('of one that is %s says %s', (status, line) => {
    expect(unfold(icsOf({ ...event, status }))).toContain(line);
  });

  it('folds at 75 octets, cuts no character and loses none', () => {
    for (const words of ['a'.repeat(75), 'a'.repeat(76), '会'.repeat(90), `${'a'.repeat(74)}会🙂`, '🙂'.repeat(40)]) {
      const folded = fold(words);
      for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(folded.replace(/\r\n /g, '')).toBe(words);
    }
    expect(fold('a'.repeat(75))).not.toContain('\r\n');
  });
});
