import fc from 'fast-check';
import { offices, type Office } from '../../contracts/wire';
import { step } from './cast';
import { standing } from './standing-cast';
import {
  barredFrom,
  isOwnCase,
  judgeAsking,
  judgeHandingOn,
  judgeRecipient,
  judgeSigner,
  judgeTurn,
  officeOf,
  type Party,
} from './judge-turn';
import type { Interest, Standing } from './standing';

const me = 'me';
const unit = 'unit';
const party = (
  held: Office[],
  change: { committeeId?: string | null; units?: string[]; person?: null } = {},
): Party => ({
  person: change.person === null ? null : { id: me, name: '我', phone: null, phoneVerified: false },
  offices: held.map((office) => ({
    office,
    committeeId: change.committeeId ?? null,
    committeeName: null,
    from: '',
    until: null,
  })),
  units: (change.units ?? []).map((membershipId) => ({ membershipId, name: '', status: 'active', memberNo: null })),
});
const interests: Interest[] = ['ownCompany', 'ownVenue', 'ownClaim'];
const steps = {
  review: { kind: 'review', offices: ['clerk', 'director'] },
  vote: { kind: 'vote', offices: ['president', 'council'] },
  partyReview: { kind: 'partyReview', offices: ['party'] },
  publicity: { kind: 'publicity', offices: [] },
} as const satisfies Record<string, { kind: string; offices: readonly Office[] }>;
type Kind = keyof typeof steps;
const at = (kind: Kind, change: Partial<Standing> = {}): Standing =>
  standing({
    steps: [step(1, { ...steps[kind], offices: [...steps[kind].offices] }), step(2)],
    waitsFor: [...steps[kind].offices],
    ...change,
  });

/** What bars somebody who holds the office, and what he is told. */
const reasons: [string, Partial<Standing>, ReturnType<typeof judgeTurn>][] = [
  ['nothing', {}, null],
  ...interests.map((reason): [string, Partial<Standing>, Interest] => [
    `${reason} as a person`,
    { parties: [{ personId: me, unitId: null, reason }] },
    reason,
  ]),
  ...interests.map((reason): [string, Partial<Standing>, Interest] => [
    `${reason} as a representative`,
    { parties: [{ personId: null, unitId: unit, reason }] },
    reason,
  ]),
  [
    'another’s interest',
    {
      parties: [
        { personId: 'other', unitId: null, reason: 'ownCompany' },
        { personId: null, unitId: 'other', reason: 'ownCompany' },
      ],
    },
    null,
  ],
  ['his own other step', { didOtherStep: ['x', me] }, 'earlierStep'],
  ['another’s other step', { didOtherStep: ['x'] }, null],
  ['his signature', { signed: [me] }, 'signed'],
  ['another’s signature', { signed: ['x'] }, null],
  ['a hand-over to another', { assignedTo: 'x' }, 'handedOn'],
  ['a hand-over to him', { assignedTo: me }, null],
];

describe.each(Object.keys(steps) as Kind[])('at a step of %s', (kind) => {
  it.each(
    offices.flatMap((office) => reasons.map(([name, change, reason]) => [office, name, change, reason] as const)),
  )('%s, with %s', (office, _, change, reason) => {
    const his = (steps[kind].offices as readonly Office[]).includes(office);
    const expected = kind === 'publicity' ? 'notWaiting' : his || reason === 'signed' ? reason : 'otherOffice';
    expect(judgeTurn(party([office], { units: [unit] }), at(kind, change))).toBe(expected);
  });
  it.each(['returned', 'passed', 'refused', 'withdrawn'] as const)('waits for nobody once it is %s', (state) => {
    expect(judgeTurn(party(['clerk', 'president', 'party']), at(kind, { state }))).toBe('notWaiting');
    expect(judgeHandingOn(party(['clerk', 'president', 'party']), at(kind, { state }))).toBe('notWaiting');
  });
});

describe('an office of one committee', () => {
  it.each([
    [null, null, null],
    [null, 'a', null],
    ['a', 'a', null],
    ['a', null, 'otherOffice'],
    ['a', 'b', 'otherOffice'],
  ])('of %s reaches a case of %s: %s', (committeeId, of, verdict) =>
    expect(judgeTurn(party(['clerk'], { committeeId }), at('review', { committeeId: of }))).toBe(verdict),
  );
});

describe('whoever was asked to sign too', () => {
  const asked = { signers: [me] };
  it.each([
    ['needs not hold the office', {}, null],
    ['signs though it was handed on to another', { assignedTo: 'x' }, null],
    ['signs when the office has', { waitsFor: [], missing: 0 }, null],
    ['may have no interest in it', { parties: [{ personId: me, unitId: null, reason: 'ownClaim' }] }, 'ownClaim'],
    ['may not have done another step', { didOtherStep: [me] }, 'earlierStep'],
  ] as [string, Partial<Standing>, string | null][])('%s', (_, change, verdict) =>
    expect(judgeTurn(party([]), at('review', { ...asked, ...change }))).toBe(verdict),
  );
});

it('is nobody’s turn without a person, nor when no signature is missing', () => {
  expect(judgeTurn(party(['clerk'], { person: null }), at('review'))).toBe('otherOffice');
  expect(judgeTurn(party(['clerk']), at('review', { waitsFor: [], missing: 0 }))).toBe('notWaiting');
  expect(judgeTurn(party(['clerk']), at('review', { waitsFor: [], missing: 0, signers: ['x'] }))).toBe('otherOffice');
});

describe('handing on', () => {
  it('is for every holder of the office, also away from another’s hands', () => {
    expect(judgeHandingOn(party(['clerk']), at('review', { assignedTo: 'x' }))).toBeNull();
    expect(judgeHandingOn(party(['council']), at('review'))).toBe('otherOffice');
    expect(judgeHandingOn(party(['clerk'], { person: null }), at('review'))).toBe('otherOffice');
    expect(judgeHandingOn(party(['clerk']), at('review', { waitsFor: [], signers: [me] }))).toBe('notWaiting');
  });
  it.each(reasons.filter(([name]) => !name.includes('hand-over')))(
    'gives it to nobody who could not decide: %s',
    (_, change, reason) => {
      expect(judgeRecipient(party(['director'], { units: [unit] }), at('review', change))).toBe(reason);
      expect(judgeHandingOn(party(['director'], { units: [unit] }), at('review', change))).toBe(reason);
      expect(barredFrom(party(['director'], { units: [unit] }), at('review', change))).toBe(reason);
    },
  );
  it('gives it to nobody without the office', () =>
    expect(judgeRecipient(party(['council']), at('review'))).toBe('otherOffice'));
});

describe('asking another to sign', () => {
  it('is for whose turn it is, where the step allows it', () => {
    const never = at('review', { steps: [step(1, { countersigned: false })] });
    expect([judgeAsking(party(['clerk']), at('review')), judgeAsking(party(['clerk']), never)]).toEqual([
      null,
      'notWaiting',
    ]);
    expect(judgeAsking(party(['council']), at('review'))).toBe('otherOffice');
  });
  it.each([
    ['holds any office', party(['finance']), {}, null],
    ['holds none', party([]), {}, 'otherOffice'],
    ['holds one of another committee', party(['finance'], { committeeId: 'a' }), { committeeId: 'b' }, 'otherOffice'],
    ['holds one of its committee', party(['finance'], { committeeId: 'a' }), { committeeId: 'a' }, null],
    ['was asked before', party(['finance']), { signers: [me] }, 'signed'],
    ['has signed', party(['finance']), { signed: [me] }, 'signed'],
    [
      'has an interest',
      party(['finance']),
      { parties: [{ personId: me, unitId: null, reason: 'ownClaim' }] },
      'ownClaim',
    ],
  ] as [string, Party, Partial<Standing>, string | null][])('asks one who %s', (_, who, change, verdict) =>
    expect(judgeSigner(who, at('review', change))).toBe(verdict),
  );
});

it('knows whose own a case is', () => {
  const own = at('review', {
    openedBy: 'opener',
    parties: [
      { personId: null, unitId: unit, reason: 'ownCompany' },
      { personId: me, unitId: null, reason: 'ownVenue' },
    ],
  });
  expect(isOwnCase(party([]), own)).toBe(false);
  expect(isOwnCase(party([], { units: [unit] }), own)).toBe(true);
  expect(isOwnCase(party([]), { ...own, openedBy: me })).toBe(true);
  // What was brought by nobody whom the house knows is no visitor's.
  expect(isOwnCase({ ...party([]), person: null }, { ...own, openedBy: null })).toBe(false);
});

it('acts under an office that the step waits for', () => {
  expect(officeOf(party(['finance', 'director']), at('review'))).toBe('director');
  expect(officeOf(party(['finance']), at('review'))).toBeNull();
});

const ids = fc.constantFrom(me, 'x', 'y');
const anyStanding = fc.record({
  state: fc.constantFrom('open' as const, 'returned' as const, 'passed' as const),
  waitsFor: fc.subarray([...offices]),
  signers: fc.subarray([me, 'x', 'y']),
  signed: fc.subarray([me, 'x', 'y']),
  didOtherStep: fc.subarray([me, 'x', 'y']),
  assignedTo: fc.option(ids),
  parties: fc.array(
    fc.record({
      personId: fc.option(ids),
      unitId: fc.option(fc.constantFrom(unit, 'z')),
      reason: fc.constantFrom(...interests),
    }),
    { maxLength: 2 },
  ),
});
it('never lets anybody act who has an interest, has done another step or has signed, whatever else is true', () => {
  fc.assert(
    fc.property(anyStanding, fc.subarray([...offices]), fc.boolean(), (change, held, represents) => {
      const who = party(held, { units: represents ? [unit] : [] });
      const given = at('review', change);
      const barred =
        change.parties.some(({ personId, unitId }) => personId === me || (represents && unitId === unit)) ||
        change.didOtherStep.includes(me) ||
        change.signed.includes(me);
      const may = judgeTurn(who, given) === null;
      expect(may && barred).toBe(false);
      expect(may && !change.signers.includes(me) && !held.some((office) => change.waitsFor.includes(office))).toBe(
        false,
      );
      expect(judgeRecipient(who, given) === null && barred).toBe(false);
      if (!barred && change.state === 'open' && change.signers.includes(me)) expect(may).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
