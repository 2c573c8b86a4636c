import type { LineProposal } from '../../contracts/reconciliation';
import type { MatchReason } from '../../contracts/reconcile-kinds';
import { foldPayer, isLikePayer, judgeMatches, type KnownAccounts, type OpenBill } from './judge-match';

/** A line that nobody has dealt with; amount in fen, above 0 it came in. */
export interface OpenLine {
  id: string;
  day: string;
  amount: number;
  payer: string;
  /** Digest of the other account, or empty. */
  account: string;
  remark: string;
  serial: string | null;
}
/** What stands in the house and no line was linked with: a payment by bank, a refund that is due or done, a payout, a batch of them. */
export interface Standing {
  kind: 'payment' | 'refund' | 'payout' | 'batch';
  id: string;
  /** Above 0. */
  amount: number;
  day: string | null;
  /** The bank's number, where somebody typed it; of a batch the number that this house gave it. */
  number: string | null;
  party: string;
  name: string;
  /** Of a batch: the payouts that it is made of. */
  payouts?: readonly string[] | null;
}
export interface JudgedLine {
  lineId: string;
  certain: boolean;
  proposals: LineProposal[];
}

/** Days that what was typed by hand may be away from the bank's. */
const mostDays = 5;
const mostProposals = 5;
const daysApart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

/**
 * What each open line is, as far as one can see: first what stands in the house already, so that nothing is booked twice;
 * then the bills (judge-match). The order of lines, bills and standings does not count.
 */
export function judgeQueue(
  lines: readonly OpenLine[],
  bills: readonly (OpenBill & { name: string })[],
  standings: readonly Standing[],
  known: KnownAccounts = new Map(),
): JudgedLine[] {
  const byId = new Map(bills.map((bill) => [bill.id, bill]));
  const here = judgeStandings(lines, standings);
  // What may be here already is booked to no bill for certain.
  const free = lines.filter(({ id, amount }) => amount > 0 && !here.get(id)?.some(({ strong }) => strong));
  const matched = new Map(judgeMatches(free, bills, known).map((verdict) => [verdict.lineId, verdict]));
  const ofBills = (billIds: readonly string[], reasons: MatchReason[]): LineProposal => ({
    kind: 'bills',
    ids: [...billIds],
    names: billIds.map((id) => byId.get(id)?.name ?? ''),
    amounts: billIds.map((id) => byId.get(id)?.owed ?? 0),
    reasons,
  });
  return lines.map(({ id }): JudgedLine => {
    const standing = here.get(id) ?? [];
    const verdict = matched.get(id);
    const asked =
      verdict === undefined
        ? []
        : verdict.certain
          ? [ofBills([verdict.billId], verdict.reasons)]
          : verdict.proposals.map(({ billIds, reasons }) => ofBills(billIds, reasons));
    const of = (strong: boolean) => standing.filter((each) => each.strong === strong).map(({ proposal }) => proposal);
    return {
      lineId: id,
      certain: standing[0]?.sure === true || verdict?.certain === true,
      proposals: [...of(true), ...asked, ...of(false)].slice(0, mostProposals),
    };
  });
}

interface Found {
  proposal: LineProposal;
  /** Nothing else could be meant, on either side. */
  sure: boolean;
  /** It may well be this one: no bill is booked by itself meanwhile. */
  strong: boolean;
}
function judgeStandings(lines: readonly OpenLine[], standings: readonly Standing[]): Map<string, Found[]> {
  const byAmount = new Map<string, Standing[]>();
  const key = (isIn: boolean, amount: number) => `${isIn ? 'in' : 'out'}:${amount}`;
  for (const each of [...standings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const at = key(each.kind === 'payment', each.amount);
    byAmount.set(at, [...(byAmount.get(at) ?? []), each]);
  }
  const numbered = new Map(
    standings.flatMap((each): [string, Standing][] =>
      each.kind === 'payment' && each.number ? [[each.number, each]] : [],
    ),
  );
  const batches = standings.filter(({ kind }) => kind === 'batch');
  const candidates = new Map<string, { standing: Standing; reasons: MatchReason[]; weight: number }[]>();
  for (const line of lines) {
    const found = (byAmount.get(key(line.amount > 0, Math.abs(line.amount))) ?? []).flatMap((standing) => {
      const reasons = reasonsOf(line, standing);
      if (!reasons) return [];
      return [{ standing, reasons, weight: weightOf(reasons) }];
    });
    if (found.length > 0)
      candidates.set(
        line.id,
        found.sort((a, b) => b.weight - a.weight || (a.standing.id < b.standing.id ? -1 : 1)),
      );
  }
  const wanted = new Map<string, number>();
  for (const found of candidates.values())
    for (const { standing, weight } of found)
      if (weight >= 2) wanted.set(standing.id, (wanted.get(standing.id) ?? 0) + 1);
  const rivals = rivalsOf(standings);
  const unrivalled = ({ id }: Standing) => (rivals.get(id) ?? []).every((other) => !wanted.has(other));
  // Its number stands here with another amount: nothing is certain of it before a person has looked.
  const contested = lines.flatMap((line): [string, Found[]][] => {
    const standing =
      line.amount > 0 ? line.serial && numbered.get(line.serial) : batches.find((each) => isNamed(line, each));
    if (!standing || standing.amount === Math.abs(line.amount)) return [];
    const { kind, id, name, amount } = standing;
    const size: MatchReason = Math.abs(line.amount) < amount ? 'part' : 'more';
    const reasons: MatchReason[] = kind === 'batch' ? ['number', 'batch', size] : ['number', size];
    return [
      [
        line.id,
        [{ proposal: { kind, ids: [id], names: [name], amounts: [amount], reasons }, sure: false, strong: true }],
      ],
    ];
  });
  const found = new Map(
    [...candidates].map(([lineId, mine]): [string, Found[]] => {
      const best = mine.filter(({ weight }) => weight === mine[0]?.weight);
      return [
        lineId,
        mine.map(({ standing, reasons, weight }): Found => {
          const only = best.length === 1 && best[0]?.standing === standing;
          const alone = wanted.get(standing.id) === 1 && unrivalled(standing);
          // A line of a batch bears the name of nobody: what else it may be makes it doubtful.
          const clear = mine.filter((each) => each.weight >= 1).length === 1;
          return {
            proposal: {
              kind: standing.kind,
              ids: [standing.id],
              names: [standing.name],
              amounts: [standing.amount],
              reasons: best.length > 1 && weight === mine[0]?.weight ? [...reasons, 'several'] : reasons,
            },
            sure:
              only &&
              (standing.kind === 'batch' ? weight >= 2 && alone && clear : weight === 3 || (weight === 2 && alone)),
            strong: weight >= 1,
          };
        }),
      ];
    }),
  );
  for (const [lineId, first] of contested) found.set(lineId, [...first, ...(found.get(lineId) ?? [])]);
  return found;
}

const weightOf = (reasons: readonly MatchReason[]): number => {
  if (reasons.includes('number')) return 3;
  if (reasons.includes('payer') || (reasons.includes('batch') && !reasons.includes('otherPayer'))) return 2;
  return reasons.includes('likePayer') ? 1 : 0;
};
/** A batch and each of its payouts exclude each other: the money went out once. */
function rivalsOf(standings: readonly Standing[]): Map<string, readonly string[]> {
  const rivals = new Map<string, readonly string[]>();
  for (const { kind, id, payouts } of standings)
    if (kind === 'batch') {
      rivals.set(id, payouts ?? []);
      for (const payout of payouts ?? []) rivals.set(payout, [id]);
    }
  return rivals;
}
const isNamed = ({ payer, remark }: OpenLine, { number }: Standing): boolean =>
  number !== null && `${payer} ${remark}`.normalize('NFKC').toUpperCase().includes(number);
/** How banks call what went to many at once, where they name nobody. */
const toMany = /批量|批次|代发|代付|过渡户|待清算|汇总|等\s*\d+\s*[户笔人]/;

/** Null: it is not this one. A payout or a refund that is only approved has no day yet. */
function reasonsOf(line: OpenLine, standing: Standing): MatchReason[] | null {
  if (standing.kind === 'batch' && isNamed(line, standing)) return ['number', 'batch', 'amount'];
  if (standing.number !== null && line.serial === standing.number) return ['number', 'amount'];
  if (standing.day !== null && daysApart(line.day, standing.day) > mostDays) return null;
  if (standing.kind === 'batch')
    return line.payer === '' || toMany.test(`${line.payer} ${line.remark}`)
      ? ['batch', 'amount']
      : ['batch', 'amount', 'otherPayer'];
  if (foldPayer(line.payer) !== '' && foldPayer(line.payer) === foldPayer(standing.party)) return ['payer', 'amount'];
  if (standing.party === '' || line.payer === '' || isLikePayer(line.payer, standing.party))
    return ['likePayer', 'amount'];
  return ['amount', 'otherPayer'];
}
