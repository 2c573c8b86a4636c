import type { ExpenseGlance } from '../../contracts/expense-form';
import type { Finding, LineStanding } from '../../contracts/expenses';
import { judgeReception, type ReceptionRule } from './judge-reception';
import type { PathFacts } from './judge-path';

export interface FindingFacts {
  form: Pick<ExpenseGlance, 'kind' | 'amount' | 'reception' | 'invoices'>;
  line: LineStanding | null;
  /** The line has it among what is promised or spent already. */
  counted?: boolean;
  /** Fen that are alike without this one, and how many those are. */
  alike: { sum: number; count: number; days: number };
  path: Pick<PathFacts, 'path'> & { enabled: boolean; reference: PathFacts['path'] };
  /** Share of the budget that a line may go over. */
  overBudget: readonly [number, number];
  reception: ReceptionRule;
  /** The member that is paid and stands for somebody in office. */
  related: string | null;
  /** Whether an invoice was written by somebody else than is paid. */
  foreignSeller: string | null;
}
export type Found = Omit<Finding, 'basis'>;

/**
 * All that there is to say against an expense, the graver first. Nothing is stopped by it.
 * @returns amounts in fen
 */
export function judgeFindings(facts: FindingFacts): Found[] {
  const found = [...ofBudget(facts), ...ofSplitting(facts), ...ofInvoices(facts), ...ofReception(facts)];
  const related: Found[] = facts.related
    ? [{ rule: 'relatedMember', level: 'alert', values: { member: facts.related } }]
    : [];
  const off: Found[] = facts.path.enabled
    ? []
    : [{ rule: 'thresholdsOff', level: 'info', values: { reference: facts.path.reference } }];
  return [...found, ...related, ...off].sort((a, b) => Number(a.level === 'info') - Number(b.level === 'info'));
}

/** Beyond the share it is grave; within it, or where the year has no budget for it, it is said. */
function ofBudget({ form, line, counted, overBudget: [num, den] }: FindingFacts): Found[] {
  if (form.kind === 'advance') return [];
  if (!line) return [{ rule: 'outsideBudget', level: 'alert', values: {} }];
  const over = line.promised + line.spent + (counted ? 0 : form.amount) - line.budget;
  if (over <= 0) return [];
  const grave = over * den > line.budget * num;
  return [{ rule: 'overBudget', level: grave ? 'alert' : 'info', values: { over, budget: line.budget } }];
}

const ofSplitting = ({ alike: { sum, count, days }, form }: FindingFacts): Found[] =>
  count > 0 ? [{ rule: 'split', level: 'alert', values: { sum: sum + form.amount, count: count + 1, days } }] : [];

function ofInvoices({ form: { kind, amount, invoices }, foreignSeller }: FindingFacts): Found[] {
  if (kind === 'advance') return [];
  if (invoices.length === 0) return [{ rule: 'noInvoice', level: 'info', values: {} }];
  const sum = invoices.reduce((total, each) => total + each.amount, 0);
  return [
    ...(sum < amount ? [{ rule: 'invoiceSum' as const, level: 'alert' as const, values: { sum, amount } }] : []),
    ...(foreignSeller
      ? [{ rule: 'invoiceSeller' as const, level: 'info' as const, values: { seller: foreignSeller } }]
      : []),
  ];
}

const ofReception = ({ form, reception }: FindingFacts): Found[] =>
  form.reception ? judgeReception(form.reception, form.amount, reception) : [];
