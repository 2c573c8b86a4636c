import * as z from 'zod';
import type { Language } from '../../contracts/wire';
import type { Finding } from '../../contracts/expenses';
import type { Found } from './judge-findings';

const fraction = z.tuple([z.int().min(0), z.int().min(1)]);
const yuan = z.int().min(0);
export const expenseRules = {
  'expenses.thresholds': z.object({
    enabled: z.boolean(),
    secretaryGeneral: yuan,
    president: yuan,
    presidentMeeting: yuan,
    council: yuan,
    partyFrom: z.enum(['none', 'president', 'presidentMeeting', 'council', 'assembly']),
  }),
  'expenses.splitDays': z.int().min(1),
  'expenses.advanceDays': z.int().min(1),
  'expenses.overBudget': z.object({ share: fraction, enforced: z.boolean() }),
  'expenses.reception': z.object({ fewGuests: z.int(), hosts: z.int(), share: fraction, perHead: yuan }),
} as const;
export type RuleId = keyof typeof expenseRules;
export const ruleIds = Object.keys(expenseRules) as RuleId[];
/** Parameters as the database gives them, by id, with where each is written. */
export type StoredRules = Record<
  string,
  { value: unknown; title: string; titleEn: string; source: string; sourceEn: string }
>;

/** The value of a parameter; a missing or malformed one is a fault of the deployment. */
export function ruleOf<Id extends RuleId>(stored: StoredRules, id: Id): z.infer<(typeof expenseRules)[Id]> {
  const found = stored[id];
  if (!found) throw new Error(`no rule ${id} is in force`);
  return expenseRules[id].parse(found.value) as z.infer<(typeof expenseRules)[Id]>;
}

const ruleOfFinding: Partial<Record<Finding['rule'], RuleId>> = {
  thresholdsOff: 'expenses.thresholds',
  split: 'expenses.splitDays',
  overBudget: 'expenses.overBudget',
  outsideBudget: 'expenses.overBudget',
  noLetter: 'expenses.reception',
  hosts: 'expenses.reception',
  perHead: 'expenses.reception',
  alcohol: 'expenses.reception',
  tobacco: 'expenses.reception',
  gifts: 'expenses.reception',
};
const own: Record<Language, string> = { 'zh-CN': '会计基础工作要求', en: 'Basic rules of bookkeeping' };
const related: Record<Language, string> = {
  'zh-CN': '《社会团体登记管理条例》：协会的经费不得在会员中分配（条文号待核实）',
  en: 'Regulations on social organisations: funds are not distributed among members (article to be checked)',
};

/** A finding with where it is written. */
export function withBasis(found: Found, stored: StoredRules, language: Language): Finding {
  const id = ruleOfFinding[found.rule];
  const rule = id && stored[id];
  const fallback = found.rule === 'relatedMember' ? related : own;
  if (!rule) return { ...found, basis: fallback[language] };
  return {
    ...found,
    basis: language === 'en' ? `${rule.titleEn}: ${rule.sourceEn}` : `${rule.title}：${rule.source}`,
  };
}
