import { heldFrom } from './judge-held-from';

it.each([
  [
    'as planned, until it was closed',
    '2026-11-30T09:00:00Z',
    '2026-12-01T08:00:00Z',
    '2026-12-01T01:00',
    '2026-12-01T08:00',
  ],
  [
    'a little longer than planned',
    '2026-12-01T00:30:00Z',
    '2026-12-01T11:00:00Z',
    '2026-12-01T01:00',
    '2026-12-01T11:00',
  ],
  [
    'as planned where the end was forgotten',
    '2026-12-01T00:30:00Z',
    '2026-12-01T11:00:01Z',
    '2026-12-01T01:00',
    '2026-12-01T09:00',
  ],
  ['from its late opening', '2026-12-01T01:20:00Z', '2026-12-01T09:00:00Z', '2026-12-01T01:20', '2026-12-01T09:00'],
  [
    'before its planned start, when it was over by then',
    '2026-11-30T09:00:00Z',
    '2026-11-30T10:30:00Z',
    '2026-11-30T09:00',
    '2026-11-30T10:30',
  ],
  ['after its planned end', '2026-12-01T09:30:00Z', '2026-12-01T10:30:00Z', '2026-12-01T09:30', '2026-12-01T10:30'],
])('was held %s', (_, opened, closed, from, until) => {
  const [startsAt, endsAt] = [new Date('2026-12-01T01:00:00Z'), new Date('2026-12-01T09:00:00Z')];
  const held = heldFrom({ startsAt, endsAt, openedAt: new Date(opened), closedAt: new Date(closed) });
  expect([held.from, held.until].map((at) => at.toISOString().slice(0, 16))).toEqual([from, until]);
});
