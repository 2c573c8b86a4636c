import type { Difference } from '../../contracts/reconciliation';

/** What mends a difference: the first is the likeliest. */
export function repairsOf(
  found: Pick<Difference, 'channel' | 'kind' | 'lineId' | 'paymentId' | 'refundId' | 'billId' | 'explained'> & {
    orderId: string | null;
  },
): Difference['repairs'] {
  const { channel, lineId, billId, refundId, orderId, explained } = found;
  if (explained !== null) return [];
  const opens = billId === null ? [] : (['bill'] as const);
  // What a bank says is dealt with in the queue, by hand or by itself.
  if (lineId !== null && channel === 'bank')
    return found.kind === 'amount' ? ['queue', ...opens, 'explain'] : ['queue'];
  if (lineId !== null) return orderId !== null || refundId !== null ? ['ask', ...opens, 'explain'] : ['explain'];
  if (channel === 'wechat' && refundId === null) return ['ask', ...opens, 'explain'];
  // Perhaps the line that belongs to it waits under another number.
  return channel === 'bank' ? ['queue', ...opens, 'explain'] : [...opens, 'explain'];
}
