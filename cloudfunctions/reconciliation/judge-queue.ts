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
/** What stands in the house and no line was linked with: a payment by bank, a refund that is due or done, a payout. */
export interface Standing {
  kind: 'payment' | 'refund' | 'payout';
  id: string;
  /** Above 0. */
  amount: number;
  day: string | null;
  /** The bank's number, where somebody typed it. */
  number: string | null;
  party: string;
  name: string;
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
  const candidates = new Map<string, { standing: Standing; reasons: MatchReason[]; weight: number }[]>();
  for (const line of lines) {
    const found = (byAmount.get(key(line.amount > 0, Math.abs(line.amount))) ?? []).flatMap((standing) => {
      const reasons = reasonsOf(line, standing);
      if (!reasons) return [];
      const weight = reasons.includes('number')
        ? 3
        : reasons.includes('payer')
          ? 2
          : reasons.includes('likePayer')
            ? 1
            : 0;
      return [{ standing, reasons, weight }];
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
  // Its number stands here with another amount: nothing is certain of it before a person has looked.
  const contested = lines.flatMap((line): [string, Found[]][] => {
    const standing = line.amount > 0 && line.serial ? numbered.get(line.serial) : undefined;
    if (!standing || standing.amount === line.amount) return [];
    const { kind, id, name, amount } = standing;
    const reasons: MatchReason[] = ['number', line.amount < amount ? 'part' : 'more'];
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
          return {
            proposal: {
              kind: standing.kind,
              ids: [standing.id],
              names: [standing.name],
              amounts: [standing.amount],
              reasons: best.length > 1 && weight === mine[0]?.weight ? [...reasons, 'several'] : reasons,
            },
            sure: only && (weight === 3 || (weight === 2 && wanted.get(standing.id) === 1)),
            strong: weight >= 1,
          };
        }),
      ];
    }),
  );
  for (const [lineId, first] of contested) found.set(lineId, [...first, ...(found.get(lineId) ?? [])]);
  return found;
}

/** Null: it is not this one. A payout or a refund that is only approved has no day yet. */
function reasonsOf(line: OpenLine, standing: Standing): MatchReason[] | null {
  if (standing.number !== null && line.serial === standing.number) return ['number', 'amount'];
  if (standing.day !== null && daysApart(line.day, standing.day) > mostDays) return null;
  if (foldPayer(line.payer) !== '' && foldPayer(line.payer) === foldPayer(standing.party)) return ['payer', 'amount'];
  if (standing.party === '' || line.payer === '' || isLikePayer(line.payer, standing.party))
    return ['likePayer', 'amount'];
  return ['amount', 'otherPayer'];
}
