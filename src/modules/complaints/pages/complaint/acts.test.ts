import { actsOf } from './acts';

const none = {
  ...{ accept: false, hear: false, decide: false, confirm: false, answer: false, handOver: false, reveal: false },
  ...{ review: false, nameMember: false, state: false, appeal: false, withdraw: false },
};
it.each([
  [{}, 'closed', { first: null, second: null, more: [] }],
  [{ accept: true, handOver: true }, 'received', { first: 'accept', second: 'refuse', more: ['handOver'] }],
  [
    { hear: true, handOver: true, reveal: true },
    'accepted',
    { first: 'hear', second: null, more: ['handOver', 'reveal'] },
  ],
  [
    { decide: true, nameMember: true, handOver: true },
    'accepted',
    { first: 'decide', second: null, more: ['nameMember', 'handOver'] },
  ],
  [{ decide: true }, 'heard', { first: 'decide', second: null, more: [] }],
  [{ confirm: true, reveal: true }, 'proposed', { first: 'confirm', second: 'sendBack', more: ['reveal'] }],
  [{ review: true }, 'reviewing', { first: 'grant', second: 'keepRefused', more: [] }],
  [{ appeal: true }, 'notAccepted', { first: 'appeal', second: null, more: [] }],
  [{ answer: true }, 'appealed', { first: 'answer', second: null, more: [] }],
  [{ state: true, withdraw: true }, 'received', { first: 'state', second: 'withdraw', more: [] }],
  [{ withdraw: true }, 'proposed', { first: 'withdraw', second: null, more: [] }],
  [{ appeal: true }, 'decided', { first: 'appeal', second: null, more: [] }],
] as const)('%j of a complaint that is %s', (may, state, acts) => {
  expect(actsOf({ may: { ...none, ...may }, state })).toEqual(acts);
});
