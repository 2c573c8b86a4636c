import { afterMinutes } from '../../cloudfunctions/shared/clock';
import type { Random } from './random';
import type { World } from './world';

export type DemoKind = 'dues' | 'service' | 'meeting' | 'grant' | 'sponsorship';
export type DemoChannel = 'wechat' | 'bank' | 'cash';
export interface DemoBill {
  id: string;
  amount: number;
  payerName: string;
  membershipId: string | null;
  personId: string | null;
}
export interface DemoPayment {
  id: string;
  allocationId: string;
  at: Date;
}

export function addBill(
  world: World,
  random: Random,
  given: {
    kind: DemoKind;
    feeItemId: string;
    title: string;
    membershipId: string | null;
    personId?: string | null;
    payerName: string;
    /** Fen. */
    amount: number;
    quantity?: number;
    fund?: string;
    at: Date;
    day: string;
    due: string;
    source: { kind: string; id: string };
    by: string;
  },
): DemoBill {
  const { membershipId, personId = null, payerName, amount, at, source } = given;
  const id = random.id(at);
  world.rows.add('bill', {
    ...{ id, kind: given.kind, fee_item_id: given.feeItemId, title: given.title, membership_id: membershipId },
    ...{
      person_id: personId,
      payer_name: payerName,
      amount,
      quantity: given.quantity ?? 1,
      fund_id: given.fund ?? null,
    },
    ...{ issued_on: given.day, due_day: given.due, source_kind: source.kind, source_id: source.id },
    ...{ issued_by: given.by, issued_at: at },
  });
  return { id, amount, payerName, membershipId, personId };
}

/** Paid in whole unless an amount is given. WeChat tells of its own, a person writes down the others. */
export function addPayment(
  world: World,
  random: Random,
  bill: DemoBill,
  given: { channel: DemoChannel; day: string; by: string; amount?: number; at?: Date },
): DemoPayment {
  const { channel, day, at = world.at(day, random) } = given;
  const by = channel === 'wechat' ? null : given.by;
  const { membershipId, personId, payerName, amount: owed } = bill;
  const amount = given.amount ?? owed;
  const [id, allocationId] = [random.id(at), random.id(at)];
  world.rows.add('payment', {
    ...{ id, channel, amount, day, membership_id: membershipId, person_id: personId, payer_name: payerName },
    // The cash receipt has its number from the house.
    external_no: `${channel === 'wechat' ? '42000' : 'YH'}${day.replaceAll('-', '')}${random.text('0123456789', 10)}`,
    ...{ remark: '', recorded_by: by, recorded_at: at },
  });
  world.rows.add('allocation', {
    ...{ id: allocationId, payment_id: id, bill_id: bill.id, amount, by_id: by, at: afterMinutes(at, 1) },
  });
  return { id, allocationId, at };
}
