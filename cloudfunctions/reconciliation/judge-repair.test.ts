import { repairsOf } from './judge-repair';

type Found = Parameters<typeof repairsOf>[0];
const found = (part: Partial<Found>): Found => ({
  ...{
    channel: 'bank',
    kind: 'missingHere',
    lineId: null,
    paymentId: null,
    refundId: null,
    billId: null,
    explained: null,
    orderId: null,
  },
  ...part,
});
it.each<[string, Partial<Found>, string[]]>([
  ['a line of the bank waits in the queue', { lineId: 'l' }, ['queue']],
  [
    'one of another amount may be explained',
    { lineId: 'l', kind: 'amount', paymentId: 'p', billId: 'b' },
    ['queue', 'bill', 'explain'],
  ],
  [
    'WeChat is asked about an order of ours',
    { channel: 'wechat', lineId: 'l', orderId: 'o', billId: 'b' },
    ['ask', 'bill', 'explain'],
  ],
  ['WeChat is asked about a refund of ours', { channel: 'wechat', lineId: 'l', refundId: 'r' }, ['ask', 'explain']],
  ['an order of somebody else is explained', { channel: 'wechat', lineId: 'l' }, ['explain']],
  ['a payment that WeChat does not know', { channel: 'wechat', paymentId: 'p' }, ['ask', 'explain']],
  ['a payment that the bank does not know', { paymentId: 'p', kind: 'missingThere' }, ['queue', 'explain']],
  ['a refund that WeChat does not know', { channel: 'wechat', refundId: 'r', billId: 'b' }, ['bill', 'explain']],
  ['what is explained needs none', { lineId: 'l', explained: '已说明' }, []],
])('%s', (_, part, repairs) => expect(repairsOf(found(part))).toEqual(repairs));
