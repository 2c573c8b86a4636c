/** @jest-environment node */
import { id, listPage, listRow, meetingId, start } from './gate.fixture';
import { judgeListed, judgeTicket, judgeWalkIn } from './judge';
import { findRows, type GateList, type ListRow, seatKey, type Use } from './seats';

const rows = [
  listRow(1, { companions: ['沈同行'] }),
  listRow(2, { state: 'waiting' }),
  listRow(3, { state: 'cancelled' }),
  listRow(4, { state: 'walk_in' }),
  listRow(5, { state: 'offered' }),
  listRow(6, { state: 'lapsed' }),
];
const list = (part: Partial<GateList> = {}): GateList => ({
  ...listPage(rows),
  takenAt: start - 3600_000,
  offsetMs: 0,
  ...part,
});
const known = (part: Partial<GateList> = {}, uses = new Map<string, Use>(), now = start) => ({
  meetingId,
  list: list(part),
  row: (wanted: string): ListRow | undefined => rows.find(({ registrationId }) => registrationId === wanted),
  uses,
  now,
});
const ticket = (n: number, part: { seat?: number; issuedAt?: number; meetingId?: string } = {}) => {
  const { seat = 0, issuedAt = start, ...rest } = part;
  return { meetingId, registrationId: id(100 + n), seat, issuedAt, validUntil: issuedAt + 60_000, ...rest };
};
const old = { issuedAt: start - 80_000 };
const fresh = known({ takenAt: start - 70_000 });

describe('a gate without network', () => {
  it('knows the seat by its name', () => {
    expect(judgeTicket(ticket(1, { seat: 1 }), known())).toMatchObject({
      outcome: 'checkedIn',
      name: '沈同行',
      seat: 1,
    });
    expect(judgeTicket(ticket(1), known())).toMatchObject({ outcome: 'checkedIn', name: '参会人1', seat: 0 });
  });

  it.each([
    ['forged', null, known()],
    ['wrongMeeting', ticket(1, { meetingId: id(2) }), known()],
    ['meetingCancelled', ticket(1), known({ status: 'cancelled' })],
    ['meetingCancelled', ticket(1), known({ status: 'postponed' })],
    ['notOpen', ticket(1), known({ status: 'draft' })],
    ['notRegistered', ticket(1, { ...old, seat: 2 }), fresh],
    ['waiting', ticket(2, old), fresh],
    ['waiting', ticket(5, old), fresh],
    ['cancelled', ticket(3, old), fresh],
    ['cancelled', ticket(6, old), fresh],
    ['notRegistered', ticket(99, old), fresh],
  ])('refuses: %s', (reason, code, knowledge) =>
    expect(judgeTicket(code, knowledge)).toMatchObject({ outcome: 'refused', reason }),
  );

  it.each([
    [-30_000, 'checkedIn'],
    [-30_001, 'refused'],
    [90_000, 'checkedIn'],
    [90_001, 'refused'],
  ])('%i ms after its issue a code is %s', (after, outcome) =>
    expect(judgeTicket(ticket(1), known({}, new Map(), start + after)).outcome).toBe(outcome),
  );

  it.each([
    [-12 * 3600_000, 'checkedIn'],
    [-12 * 3600_000 - 1, 'refused'],
    [15 * 3600_000, 'checkedIn'],
    [15 * 3600_000 + 1, 'refused'],
  ] as const)('%i ms from the start of three hours: %s', (after, outcome) => {
    const now = start + after;
    expect(judgeTicket(ticket(1, { issuedAt: now }), known({}, new Map(), now)).outcome).toBe(outcome);
  });

  it('believes a code that is newer than its list: the seat was confirmed when it was signed', () => {
    expect(judgeTicket(ticket(2), known())).toMatchObject({ outcome: 'checkedIn', name: '参会人2' });
    expect(judgeTicket(ticket(99), known())).toMatchObject({ outcome: 'checkedIn', name: null });
  });

  it('counts each day of a meeting of several, and one that runs past midnight once', () => {
    const hour = 3600_000;
    const uses = new Map([[seatKey(id(101), 0), { gate: '2 号门', at: new Date(start).toISOString() }]]);
    const next = start + 24 * hour;
    const judged = (endsAt: number, now: number, known_: Map<string, Use> = uses) =>
      judgeTicket(ticket(1, { issuedAt: now }), known({ endsAt: new Date(endsAt).toISOString() }, known_, now)).outcome;
    expect(judged(start + 30 * hour, next)).toBe('checkedIn');
    expect(judged(start + 30 * hour, start + hour)).toBe('already');
    expect(judged(start + 3 * hour, start + 14 * hour)).toBe('already');
    // The list says that he is in, not since when: it says so of today.
    const untold = new Map([[seatKey(id(101), 0), { gate: null, at: null }]]);
    expect(judged(start + 30 * hour, next, untold)).toBe('already');
  });

  it('reports the second use with the first', () => {
    const uses = new Map([[seatKey(id(101), 0), { gate: '2 号门', at: new Date(start).toISOString() }]]);
    expect(judgeTicket(ticket(1), known({}, uses))).toMatchObject({ outcome: 'already', first: { gate: '2 号门' } });
    expect(judgeTicket(ticket(1, { seat: 1 }), known({}, uses)).outcome).toBe('checkedIn');
    expect(judgeListed(id(101), 0, known({}, uses)).outcome).toBe('already');
  });

  it('takes people from the list and people who are not on it', () => {
    expect(judgeListed(id(104), 0, known()).outcome).toBe('checkedIn');
    expect(judgeListed(id(102), 0, known())).toMatchObject({ outcome: 'refused', reason: 'waiting' });
    expect(judgeWalkIn({ name: '周来宾', unitName: '' }, known())).toMatchObject({
      outcome: 'checkedIn',
      name: '周来宾',
      unitName: null,
    });
    expect(judgeWalkIn({ name: '周来宾', unitName: '' }, known({ status: 'cancelled' })).reason).toBe(
      'meetingCancelled',
    );
  });
});

it.each([
  ['参会人3', [3]],
  ['同行', [1]],
  ['1002', [2]],
  ['04', [4]],
  ['恒信', [1, 2, 3, 4, 5, 6]],
  ['  ', []],
  ['查无此人', []],
])('finds by %p', (words, found) =>
  expect(findRows(rows, words).map(({ registrationId }) => registrationId)).toEqual(found.map((n) => id(100 + n))),
);
