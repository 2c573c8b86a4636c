import type { MeetingDraft } from '../../contracts/meeting-form';
import {
  concernsAttendees,
  fileIdsOf,
  formOf,
  publicForm,
  reopenCancelling,
  withItsAudience,
  type FormFacts,
} from './judge-change';

const place = { name: '会议中心', address: '江滨路 1 号', region: '330108', position: null, checkInRadius: null };
const item = (title: string, fileIds: string[] = [], conflictPersonIds: string[] = []) =>
  ({ title, files: fileIds.map((fileId) => ({ fileId, name: '' })), conflictPersonIds }) as never;
const draft = (change: Partial<MeetingDraft> = {}) =>
  ({
    kind: 'council',
    title: '理事会',
    startsAt: '2026-12-01T01:00:00.000Z',
    endsAt: '2026-12-01T03:00:00.000Z',
    place,
    audience: { members: true, tiers: ['理事单位'], committees: [], offices: [], guests: true },
    agenda: [],
    ...change,
  }) as MeetingDraft;

describe('whether those who come must hear of a change', () => {
  it.each([
    ['nothing', {}, false],
    ['the title', { title: '常务理事会' }, false],
    ['the start', { startsAt: '2026-12-01T02:00:00.000Z' }, true],
    ['the end', { endsAt: '2026-12-01T04:00:00.000Z' }, true],
    ['the name of the place', { place: { ...place, name: '大会堂' } }, true],
    ['its address', { place: { ...place, address: '江滨路 2 号' } }, true],
    ['its region', { place: { ...place, region: '330109' } }, true],
    ['how near one must be', { place: { ...place, checkInRadius: 300 } }, false],
    ['no place any more', { place: null }, true],
  ])('%s: %s', (_, change, told) => expect(concernsAttendees(draft(), draft(change as never))).toBe(told));
  it('the first place of one that had none', () =>
    expect(concernsAttendees(draft({ place: null }), draft())).toBe(true));
});

it.each([
  ['party_committee', { members: false, tiers: [], committees: [], offices: ['party'], guests: false }],
  ['council', draft().audience],
] as const)('the audience of %s', (kind, audience) =>
  expect(withItsAudience(draft({ kind })).audience).toEqual(audience),
);

it('does not show who has a conflict of interest to whom it does not concern', () => {
  const shown = publicForm(draft({ agenda: [item('预算', [], ['p1']), item('选址', [], ['p2'])] }));
  expect(shown.agenda.map(({ title, conflictPersonIds }) => [title, conflictPersonIds])).toEqual([
    ['预算', []],
    ['选址', []],
  ]);
});

it('names each file once, whichever items it belongs to', () => {
  expect(fileIdsOf(draft({ agenda: [item('预算', ['a', 'b']), item('选址', ['b', 'c'])] }))).toEqual(['a', 'b', 'c']);
  expect(fileIdsOf(draft())).toEqual([]);
});

it('gives a stored meeting in the form in which it was written', () => {
  const startsAt = new Date('2026-12-01T01:00:00Z');
  const stored = {
    ...draft(),
    startsAt,
    endsAt: null,
    registrationOpensAt: startsAt,
    registrationClosesAt: null,
    cancelUntil: startsAt,
    feeFen: 20_000,
    feeBasis: '场地与餐费',
    capacity: 20,
    sessionNo: '',
  } as unknown as FormFacts;
  expect(formOf(stored)).toMatchObject({
    startsAt: startsAt.toISOString(),
    endsAt: null,
    registrationOpensAt: startsAt.toISOString(),
    registrationClosesAt: null,
    cancelUntil: startsAt.toISOString(),
    fee: { fen: 20_000, basis: '场地与餐费' },
    capacity: 20,
    place,
  });
});

describe('the hour until which one may cancel', () => {
  const now = new Date('2026-11-30T02:00:00Z');
  const before = {
    ...draft(),
    cancelUntil: '2026-11-30T01:00:00.000Z',
  };
  const until = (change: Partial<MeetingDraft>) => reopenCancelling(before, { ...before, ...change }, now).cancelUntil;
  it.each([
    ['another day, as long before it as before', { startsAt: '2026-12-10T01:00:00.000Z' }, '2026-12-09T01:00:00.000Z'],
    [
      'so soon that it would have passed: until the start',
      { startsAt: '2026-11-30T20:00:00.000Z' },
      '2026-11-30T20:00:00.000Z',
    ],
    ['another place', { place: null }, '2026-12-01T01:00:00.000Z'],
    ['nothing that concerns those who come', { title: '改个名字' }, '2026-11-30T01:00:00.000Z'],
    [
      'an hour that has not passed',
      { startsAt: '2026-12-10T01:00:00.000Z', cancelUntil: '2026-12-05T01:00:00.000Z' },
      '2026-12-05T01:00:00.000Z',
    ],
    ['a start that has passed', { startsAt: '2026-11-29T01:00:00.000Z' }, '2026-11-30T01:00:00.000Z'],
  ])('%s', (_, change, expected) => expect(until(change)).toBe(expected));
});
