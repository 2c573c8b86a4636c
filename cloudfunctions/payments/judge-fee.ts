import type { BillKind } from '../../contracts/fee-kinds';

export interface FeeFacts {
  kind: BillKind;
  name: string;
  price: number | null;
  voluntary: boolean;
  resolution: string | null;
  from: string;
}
export type FeeRefusal =
  | 'NEVER_CHARGED'
  | 'OFFICE_FEE'
  | 'PRICE_NEEDED'
  | 'RESOLUTION_NEEDED'
  | 'MUST_BE_VOLUNTARY'
  | 'FROM_PASSED';

// As `fee_never` and `fee_of_office` of the database, which keep it: these only say it before.
const never = /评比|达标|表彰|评选|评优|颁奖|授牌|职业资格|资格认定|资格证|职称|技能等级/;
const office = /理事|会长|监事|秘书长|任职/;

/** What a charge is called: 评比达标表彰 and 职业资格 are never charged for (FEE06, FEE07), nor an office (FEE11). */
export function judgeWords(kind: BillKind, words: string): 'NEVER_CHARGED' | 'OFFICE_FEE' | null {
  if (never.test(words)) return 'NEVER_CHARGED';
  return kind !== 'dues' && kind !== 'meeting' && office.test(words) ? 'OFFICE_FEE' : null;
}

/** Whether a line may stand on the public list (handbook §5.1: FEE06–FEE09, FEE11, FEE13). */
export function judgeFee(fee: FeeFacts, today: string): FeeRefusal | null {
  const { kind, name, price, voluntary, resolution, from } = fee;
  const words = judgeWords(kind, name);
  if (words) return words;
  if (price === null && !['dues', 'grant', 'sponsorship'].includes(kind)) return 'PRICE_NEEDED';
  if (!voluntary && ['meeting', 'grant', 'sponsorship'].includes(kind)) return 'MUST_BE_VOLUNTARY';
  if (!voluntary && resolution === null) return 'RESOLUTION_NEEDED';
  return from < today ? 'FROM_PASSED' : null;
}
