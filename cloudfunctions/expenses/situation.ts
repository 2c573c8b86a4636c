import type { ExpenseGlance } from '../../contracts/expense-form';
import type { Situation } from '../../contracts/expenses';
import type { Language } from '../../contracts/wire';
import { stepsFor } from '../flows/judge-step';
import { searchName } from '../ground/search-name';
import { foldText } from '../ground/fold-text';
import type { Db } from '../shared/db';
import { judgeFindings } from './judge-findings';
import { judgePath, type PathFacts } from './judge-path';
import { ruleOf, withBasis } from './rules';
import { findSituation, type SituationFacts } from './situation-store';

export interface Judged {
  situation: Situation;
  facts: SituationFacts;
  /** What the case keeps. */
  path: PathFacts;
}
type Given = Omit<ExpenseGlance, 'expenseId'> & { contractNo?: string | null };

/**
 * What is to be said of an expense as it is or would be: its budget, what is alike, by whom it is decided, findings.
 * @param who who asks for it, and which it is where it is there already
 */
export async function judgeSituation(
  db: Db,
  form: Given,
  who: { claimantId: string | null; expenseId: string | null; counted?: boolean },
  { today, language }: { today: string; language: Language },
): Promise<Judged> {
  const payeeSearch = searchName(form.payeeName);
  const facts = await findSituation(
    db,
    {
      ...who,
      payeeName: form.payeeName,
      payeeSearch,
      purposeSearch: foldText(form.purpose),
      contractNo: form.contractNo ?? null,
      lineCode: form.lineCode,
      day: form.day,
    },
    today,
  );
  const { rules, line, alike, member } = facts;
  const limits = ruleOf(rules, 'expenses.thresholds');
  const others = alike.reduce((sum, each) => sum + each.amount, 0);
  const { reference, ...path } = judgePath(others + form.amount, limits, facts.free);
  const foreign = form.invoices.find(({ seller }) => seller !== '' && searchName(seller) !== payeeSearch);
  const found = judgeFindings({
    form,
    line,
    counted: who.counted ?? false,
    alike: { sum: others, count: alike.length, days: ruleOf(rules, 'expenses.splitDays') },
    path: { path: path.path, enabled: limits.enabled, reference },
    overBudget: ruleOf(rules, 'expenses.overBudget').share,
    reception: ruleOf(rules, 'expenses.reception'),
    related: member?.inOffice ? member.name : null,
    foreignSeller: foreign?.seller ?? null,
  });
  const steps = stepsFor(facts.flow?.steps ?? [], { ...path });
  return {
    facts,
    path,
    situation: {
      line,
      alike: { days: ruleOf(rules, 'expenses.splitDays'), rows: alike },
      path: {
        ...{ enabled: limits.enabled, by: path.path, reference, sum: path.sum },
        steps: steps.map(({ name, kind, offices }) => ({ name, kind, offices })),
      },
      findings: found.map((each) => withBasis(each, rules, language)),
    },
  };
}
