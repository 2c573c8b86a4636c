import { standing } from './standing-cast';
import { takeableHere } from './judge-here';
import type { EventKind, FlowEvent } from './standing';

const at = '2026-11-20T02:00:00.000Z';
const event = (kind: EventKind): FlowEvent => ({
  ...{ id: 1, kind, seq: 1, step: 'stepA', round: 1, version: 2, personId: 'me', personName: null, office: 'clerk' },
  ...{ toPerson: null, toName: null, toSeq: null, reason: null, tally: null, resolutionNo: null },
  ...{ before: null, undoes: null, at },
});
const after = (seconds: number) => new Date(Date.parse(at) + seconds * 1000);
const taken = (kind: EventKind, { seconds = 5, by = 'me', follows = false } = {}) =>
  takeableHere(standing({ events: [event(kind)], follows }), by, after(seconds))?.kind ?? null;

// Where a decision did more than move its case, its module alone can take it back; asking a colleague moves the case only.
it.each([
  ['handedOn', 'handedOn'],
  ['signerAsked', 'signerAsked'],
  ['passed', null],
  ['signed', null],
  ['returned', null],
  ['refused', null],
] as const)('%s is taken back here: %s, and always where the subject follows its case', (kind, back) => {
  expect(taken(kind)).toBe(back);
  expect(taken(kind, { follows: true })).toBe(kind);
});

it.each([false, true])('is taken back for ten seconds, by whom it is of (follows: %s)', (follows) => {
  expect(taken('handedOn', { follows, seconds: 10 })).toBe('handedOn');
  expect(taken('handedOn', { follows, seconds: 11 })).toBeNull();
  expect(taken('handedOn', { follows, by: 'another' })).toBeNull();
});
