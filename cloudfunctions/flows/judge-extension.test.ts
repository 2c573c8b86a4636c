import { step } from './cast';
import { extensionFor, judgeExtending } from './judge-extension';
import { judgeMove, takeableBy } from './judge-move';
import type { Party } from './judge-turn';
import { standing } from './standing-cast';
import type { Standing } from './standing';

const clerk: Party = {
  person: { id: 'me', name: '我', phone: null, phoneVerified: false },
  units: [],
  offices: [{ office: 'clerk', committeeId: null, committeeName: null, from: '', until: null }],
};
const stranger: Party = { ...clerk, offices: [] };
const extension = { condition: null, workdays: 5, matter: '异议', matterEn: 'objection' };
const steps = [step(1, { extension }), step(2, { offices: ['president'] })];
const ofAppeals = [
  step(1, { extension: { ...extension, condition: { fact: 'kind', op: 'in', value: ['appeal', 'fall'] } } }),
  step(2, { offices: ['president'] }),
];
/** Begun on a Friday, five working days: due on the Friday after, 2026-11-27. */
const at = (change: Partial<Standing> = {}) => standing({ steps, ...change });

it.each<[string, Partial<Standing>, Party, string, ReturnType<typeof judgeExtending>]>([
  ['on the day before', {}, clerk, '2026-11-26', null],
  ['on the due day', {}, clerk, '2026-11-27', null],
  ['on the day after', {}, clerk, '2026-11-28', 'late'],
  ['a second time', { extended: 5 }, clerk, '2026-11-23', 'extendedBefore'],
  ['a second time, and too late', { extended: 5 }, clerk, '2026-11-28', 'extendedBefore'],
  ['where its step says nothing of it', { steps: [step(1), step(2)] }, clerk, '2026-11-23', 'notExtendable'],
  ['of a case that it is for', { steps: ofAppeals, facts: { kind: 'appeal' } }, clerk, '2026-11-23', null],
  ['of another case', { steps: ofAppeals, facts: { kind: 'repair' } }, clerk, '2026-11-23', 'notExtendable'],
  ['by another office', {}, stranger, '2026-11-23', 'otherOffice'],
  ['while another has it in hand', { assignedTo: 'x' }, clerk, '2026-11-23', 'handedOn'],
  ['by the one it was handed on to', { assignedTo: 'me' }, clerk, '2026-11-23', null],
  [
    'of what is his own',
    { parties: [{ personId: 'me', unitId: null, reason: 'ownClaim' }] },
    clerk,
    '2026-11-23',
    'ownClaim',
  ],
  ['by whoever has signed', { signed: ['me'] }, clerk, '2026-11-23', 'signed'],
  ['by whoever decided an earlier step', { didOtherStep: ['me'] }, clerk, '2026-11-23', 'earlierStep'],
  ['by whoever was only asked to sign too', { signers: ['me'] }, stranger, '2026-11-23', 'otherOffice'],
  ['of what is decided', { state: 'passed', dueOn: null }, clerk, '2026-11-23', 'notWaiting'],
])('judges an extension %s', (_, change, party, today, verdict) => {
  expect(judgeExtending(party, at(change), today)).toBe(verdict);
  expect(extensionFor(party, at(change), today) === null).toBe(verdict !== null);
});

it('counts the new day from the beginning of the step, whatever day it is', () => {
  for (const today of ['2026-11-20', '2026-11-27'])
    expect(extensionFor(clerk, at(), today)).toEqual({ workdays: 5, until: '2026-12-04', provisional: false });
  // A day off that was ordered since is no working day of it.
  expect(extensionFor(clerk, at({ overrides: { '2026-11-24': false } }), '2026-11-23')?.until).toBe('2026-12-07');
  // Into a year whose holidays are not published.
  const late = at({ since: '2026-12-24', dueOn: '2026-12-31', provisional: false });
  expect(extensionFor(clerk, late, '2026-12-30')).toMatchObject({ until: '2027-01-08', provisional: true });
});

it('is never due before the day on which it is extended', () => {
  // So many days became working days that even the longer time is over.
  const overrides = Object.fromEntries(['21', '22', '28', '29'].map((day) => [`2026-11-${day}`, true]));
  const standing = at({ overrides, dueOn: '2026-12-03' });
  expect(extensionFor(clerk, standing, '2026-12-03')?.until).toBe('2026-12-03');
});

it('moves nothing but its day, and may be taken back for ten seconds', () => {
  const { place, event } = judgeMove(at(), { do: 'extend' }, { personId: 'me', office: 'clerk' }, '2026-11-23');
  expect(event).toBe('extended');
  expect(place).toMatchObject({
    state: 'open',
    seq: 1,
    round: 1,
    since: '2026-11-20',
    extended: 5,
    dueOn: '2026-12-04',
  });
  const last = {
    kind: 'extended',
    personId: 'me',
    version: 2,
    at: '2026-11-23T02:00:00Z',
  } as Standing['events'][number];
  expect(takeableBy(at({ events: [last] }), 'me', new Date('2026-11-23T02:00:10Z'))).toBe(last);
  expect(takeableBy(at({ events: [last] }), 'me', new Date('2026-11-23T02:00:11Z'))).toBeNull();
});
