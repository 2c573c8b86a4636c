import type { FindingFact } from '../../contracts/compliance';
import type { Language } from '../../contracts/wire';
import { rules } from './rules';
import type { AnyRule } from './rule';

type Scalar = string | number | boolean | null;
/** What has parts is read by its parts: a place by its name and words, a ballot by its figures. */
const scalar = (value: unknown): Scalar => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  const parts = Object.values(value).filter((each) => ['string', 'number'].includes(typeof each) && each !== '');
  return parts.length > 0 ? parts.join(' · ') : null;
};

/** The rule whose function a row of `reg_rule` uses. */
export const ruleOf = (id: string, basedOn: string | null): AnyRule | undefined =>
  rules.find((rule) => `compliance.${rule.id}` === (basedOn ?? id));

/** Facts as they are shown, in the rule's order; nothing of what it does not name. */
export const factsOf = (
  rule: AnyRule | undefined,
  facts: Readonly<Record<string, unknown>>,
  language: Language,
): FindingFact[] =>
  Object.entries(rule?.facts ?? {}).flatMap(([key, { words, unit }]): FindingFact[] => {
    const value = facts[key];
    if (value === undefined || value === null) return [];
    return [
      {
        key,
        label: words[language],
        value: Array.isArray(value) ? value.map(scalar) : scalar(value),
        unit: unit ?? null,
      },
    ];
  });

/** The letters that the rules of one family begin with. */
export const familyOf = (id: string): string => /\.([A-Z]+)/.exec(id)?.[1] ?? '';
