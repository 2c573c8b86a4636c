import { judgeMatches, type BankLine, type OpenBill } from '../cloudfunctions/reconciliation/judge-match';
import { timed, type Line } from './line';

const many = 10_000;
/** The same sequence each time: a measure of matching is one of the data. */
function random(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}
const numberOf = (no: number): string =>
  `SK${String(no).padStart(8, '0')}${String(98 - ((no * 100) % 97)).padStart(2, '0')}`;
const amounts = [30_000, 50_000, 120_000, 300_000, 600_000];

/**
 * 10,000 lines of a bank against 10,000 bills. Clean ones say which bill they pay: by its number, by the very name of a
 * company with one bill of that amount, or by an account that is known. A quarter is not: names cut, amounts off, numbers
 * with a slip, two bills alike, people nobody knows. A wrong booking is a fault.
 */
export async function reconcile(): Promise<Line[]> {
  const next = random(7);
  const bills: OpenBill[] = Array.from({ length: many }, (_, i) => ({
    id: `b${i}`,
    number: numberOf(i + 1),
    owed: amounts[next(amounts.length)] ?? 0,
    // Some companies have two bills.
    payer: `${['杭州', '宁波', '温州', '苏州'][i % 4] ?? ''}第${i - (i % 10 === 9 ? 1 : 0)}精密机械有限公司`,
    membershipId: `m${i - (i % 10 === 9 ? 1 : 0)}`,
  }));
  const known = new Map(
    bills.filter((_, i) => i % 10 === 7).map(({ id, membershipId }) => [`6222${id}`, membershipId ?? '']),
  );
  const twin = (i: number) => i % 10 >= 8;
  const clean = new Set<string>();
  const truth = new Map<string, string>();
  const lines: BankLine[] = bills.map((bill, i) => {
    const line: BankLine = {
      id: `l${String(i).padStart(5, '0')}`,
      day: `2027-03-${String(1 + (i % 28)).padStart(2, '0')}`,
      amount: bill.owed,
      payer: bill.payer,
      account: `6000${i}`,
      remark: '',
    };
    truth.set(line.id, bill.id);
    const isClean = () => clean.add(line.id);
    if (i % 10 === 7) {
      isClean();
      return { ...line, payer: '王芳', account: `6222${bill.id}` };
    }
    const kind = next(100);
    if (twin(i)) {
      if (kind < 50) return line;
      isClean();
      return { ...line, remark: `会费${bill.number}` };
    }
    if (kind < 40) {
      isClean();
      return {
        ...line,
        remark: [`会费 ${bill.number}`, bill.number.slice(2), `${bill.number}／${bill.payer}`][next(3)] ?? '',
      };
    }
    if (kind < 75) {
      isClean();
      return { ...line, payer: next(2) ? bill.payer : bill.payer.replace('精密', '精密 ') };
    }
    if (kind < 80) return { ...line, payer: bill.payer.slice(0, 6) };
    if (kind < 85) return { ...line, amount: bill.owed - 100 };
    if (kind < 90)
      return {
        ...line,
        payer: '李明',
        remark: `${bill.number.slice(0, 6)}${(Number(bill.number[6]) + 1) % 10}${bill.number.slice(7)}`,
      };
    if (kind < 95) return { ...line, payer: '赵云', remark: '会费' };
    // Paid by somebody who has a bill of his own, with another's number.
    return { ...line, payer: bills[(i + 20) % many]?.payer ?? '', remark: bill.number };
  });
  const [ms, verdicts] = await timed(() => Promise.resolve(judgeMatches(lines, bills, known)));
  const certain = verdicts.flatMap((each) => (each.certain ? [each] : []));
  const wrong = certain.filter(
    ({ lineId, billId }) => truth.get(lineId) !== billId && !isTwin(truth.get(lineId), billId, bills),
  );
  const right = certain.filter(({ lineId }) => clean.has(lineId)).length;
  const share = right / clean.size;
  const proposed = verdicts.filter((each) => !each.certain && each.proposals.length > 0).length;
  return [
    {
      job: 'reconcile',
      ours: `${(share * 100).toFixed(2)} %`,
      peer: '99 %',
      ratio: share / 0.99,
      goal: '≥99 % of the clean ones, 0 wrong',
      ok: share >= 0.99 && wrong.length === 0,
      note: `${lines.length} lines against ${bills.length} bills in ${ms.toFixed(0)} ms: ${certain.length} matched by themselves, ${right} of ${clean.size} clean ones, ${wrong.length} wrong; ${proposed} of the others with proposals`,
      ...(wrong.length > 0 && { wrong: JSON.stringify(wrong.slice(0, 3)) }),
    },
  ];
}

/** Two bills of one company with one amount are the same to whoever pays without naming either. */
function isTwin(a: string | undefined, b: string, bills: readonly OpenBill[]): boolean {
  const [one, other] = [a, b].map((id) => bills.find((bill) => bill.id === id));
  return one !== undefined && other !== undefined && one.membershipId === other.membershipId && one.owed === other.owed;
}
