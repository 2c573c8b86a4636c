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

describe('at the boundaries', () => {
  const at = (time: string | null) => (time === null ? null : new Date(`2026-12-01T${time}:00Z`));
  const held = (openedAt: string | null, closedAt: string | null) => {
    const [startsAt, endsAt] = [at('01:00') as Date, at('09:00') as Date];
    const { from, until } = heldFrom({ startsAt, endsAt, openedAt: at(openedAt), closedAt: at(closedAt) });
    return [from, until].map((instant) => instant.toISOString().slice(11, 16));
  };
  it.each([
    ['it still runs', '00:30', null, '01:00', '09:00'],
    ['nobody said when it opened', null, '08:00', '01:00', '08:00'],
    ['nobody said anything', null, null, '01:00', '09:00'],
    ['it was over at the minute it should have begun', '00:30', '01:00', '00:30', '01:00'],
    ['it was over before it was opened', '00:50', '00:40', '00:40', '00:40'],
    ['it was over as it was opened', '00:40', '00:40', '00:40', '00:40'],
    ['it was closed a minute after its start', '00:30', '01:01', '01:00', '01:01'],
    ['it was opened at its start', '01:00', '09:00', '01:00', '09:00'],
  ])('%s', (_, openedAt, closedAt, from, until) => expect(held(openedAt, closedAt)).toEqual([from, until]));

  it.each([
    [null, at('09:00')],
    [at('01:00'), null],
  ])('is not asked of a meeting without a time (%#)', (startsAt, endsAt) =>
    expect(() => heldFrom({ startsAt: startsAt, endsAt: endsAt, openedAt: null, closedAt: null })).toThrow(
      'a published meeting has a time',
    ),
  );
});
