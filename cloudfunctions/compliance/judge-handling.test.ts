import { findingActs, findingStates, type FindingAct, type FindingState } from '../../contracts/finding-states';
import type { Office } from '../../contracts/wire';
import { isAbout, judgeHandling, outcomeOf, type Hand, type Handled } from './judge-handling';

const finding = (more: Partial<Handled> = {}): Handled => ({
  ...{ state: 'open', offices: ['finance', 'compliance'], circle: null, committeeId: null },
  ...{ barred: [], barredUnits: [], assignedToId: null, handledById: null },
  ...more,
});
const hand = (office: Office | null, more: Partial<Hand> = {}): Hand => ({
  ...{ personId: 'me', offices: office ? [{ office, committeeId: null }] : [], units: [] },
  ...more,
});

it.each<[FindingAct, FindingState[]]>([
  ['assign', ['open', 'assigned']],
  ['explain', ['open', 'assigned', 'rectifying']],
  ['plan', ['open', 'assigned', 'rectifying']],
  ['rectify', ['open', 'assigned', 'rectifying']],
  ['confirm', ['rectified']],
  ['sendBack', ['explained', 'rectified']],
  ['close', ['open', 'assigned', 'explained', 'rectifying']],
  ['doubt', ['open', 'assigned', 'explained', 'rectifying']],
  ['decideFalse', ['doubted']],
  ['reopen', ['closed', 'falsePositive']],
])('%s is done in %j and in no other state', (act, states) => {
  const may = findingStates.filter(
    (state) => judgeHandling(act, finding({ state, handledById: 'other' }), hand('compliance')) === null,
  );
  expect(may).toEqual(states);
  const not = findingStates.find((state) => !states.includes(state)) ?? 'gone';
  expect(judgeHandling(act, finding({ state: not }), hand('compliance'))).toBe('NOT_NOW');
});

it('is not looked at by whoever did it, though he may do it over', () => {
  const own = (state: FindingState) => finding({ state, handledById: 'me' });
  expect(judgeHandling('confirm', own('rectified'), hand('compliance'))).toBe('SECOND_PERSON');
  expect(judgeHandling('sendBack', own('rectified'), hand('compliance'))).toBe('SECOND_PERSON');
  expect(judgeHandling('sendBack', own('explained'), hand('compliance'))).toBe('SECOND_PERSON');
  expect(judgeHandling('close', own('explained'), hand('compliance'))).toBe('SECOND_PERSON');
  expect(judgeHandling('decideFalse', own('doubted'), hand('compliance'))).toBe('SECOND_PERSON');
  expect(judgeHandling('doubt', own('explained'), hand('compliance'))).toBeNull();
  expect(judgeHandling('close', own('rectifying'), hand('compliance'))).toBeNull();
});

it.each<[Office, boolean]>([
  ['compliance', true],
  ['finance', true],
  ['clerk', false],
  ['supervisor', false],
  ['president', false],
  ['council', false],
])('is handled by %s: %s', (office, may) => {
  expect(judgeHandling('close', finding(), hand(office)) === null).toBe(may);
});

it('is never handled by those who only look on, even where a row names them', () => {
  expect(judgeHandling('close', finding({ offices: ['president'] }), hand('president'))).toBe('NOT_YOURS');
  expect(
    judgeHandling('close', finding({ offices: ['president'], circle: ['president'] }), hand('president')),
  ).toBeNull();
  expect(judgeHandling('close', finding({ offices: ['party'], circle: ['party'] }), hand('compliance'))).toBe(
    'NOT_YOURS',
  );
});

it('is handled by a branch for what is the branch’s alone', () => {
  const branch = hand(null, { offices: [{ office: 'finance', committeeId: 'a' }] });
  expect(judgeHandling('close', finding({ committeeId: 'a' }), branch)).toBeNull();
  expect(judgeHandling('close', finding({ committeeId: 'b' }), branch)).toBe('NOT_YOURS');
  expect(judgeHandling('close', finding(), branch)).toBe('NOT_YOURS');
});

it('is explained and corrected by whom it was given to, and judged by others', () => {
  const given = finding({ state: 'assigned', assignedToId: 'me' });
  const may = findingActs.filter((act) => judgeHandling(act, given, hand(null)) === null);
  expect(may).toEqual(['explain', 'plan', 'rectify', 'doubt']);
  expect(judgeHandling('explain', given, hand(null, { personId: 'you' }))).toBe('NOT_YOURS');
  expect(judgeHandling('explain', finding({ assignedToId: null }), hand(null, { personId: null }))).toBe('NOT_YOURS');
});

it('is not handled by whom it is about', () => {
  expect(judgeHandling('close', finding({ barred: ['me'] }), hand('compliance'))).toBe('ABOUT_YOU');
  expect(judgeHandling('close', finding({ barredUnits: ['u'] }), hand('compliance', { units: ['v', 'u'] }))).toBe(
    'ABOUT_YOU',
  );
  expect(
    judgeHandling('close', finding({ barred: ['you'], barredUnits: ['u'] }), hand('compliance', { units: ['v'] })),
  ).toBeNull();
  expect(isAbout(finding({ barred: ['me'] }), hand(null, { personId: null }))).toBe(false);
});

it.each<[FindingAct, boolean, string | null, string, string]>([
  ['assign', true, null, 'assigned', 'assigned'],
  ['plan', true, null, 'rectifying', 'rectifying'],
  ['rectify', true, null, 'rectified', 'rectified'],
  ['confirm', true, null, 'confirmed', 'closed'],
  ['sendBack', true, 'x', 'sentBack', 'rectifying'],
  ['decideFalse', true, 'x', 'falseConfirmed', 'falsePositive'],
  ['decideFalse', false, 'x', 'falseRefused', 'assigned'],
  ['decideFalse', false, null, 'falseRefused', 'open'],
  ['reopen', true, null, 'reopened', 'open'],
])('%s (%s, with %s) is remembered as %s and makes it %s', (act, isFalse, assignedToId, event, to) => {
  expect(outcomeOf(act, { assignedToId }, isFalse)).toEqual({ event, to });
});
