import { compliance } from '../../contracts/compliance';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { presentRule } from './rules-list';
import { findRuleRecord } from './rules-store';
import { officesOf } from './judge-subjects';
import type { Example } from './rule';
import { factsOf, ruleOf } from './words';

export const rule = on(compliance.rule).handler(async ({ input, context: { db, actor, today, language }, errors }) => {
  const record = await findRuleRecord(db, input.id, language, today);
  const pure = record && ruleOf(record.id, record.basedOn);
  if (!record || !pure) throw errors.RULE_NOT_FOUND();
  const shown = ({ said, facts }: Example<unknown>) => ({
    said: said[language],
    facts: factsOf(pure, facts as Record<string, unknown>, language),
  });
  return {
    ...presentRule(record),
    found: pure.found[language],
    suggestion: pure.act[language],
    concerns: officesOf(pure),
    basedOn: record.basedOn === null ? null : { id: record.basedOn, title: record.basedOnTitle ?? record.basedOn },
    shape: record.shape,
    versions: record.versions,
    positive: pure.positive.map(shown),
    negative: pure.negative.map(shown),
    learned: record.learned.map(({ said, facts, at }) => ({
      ...{ said, facts: factsOf(pure, facts, language), at: new Date(at).toISOString() },
    })),
    hits: record.hits,
    today,
    mayTry: officesFor(actor, null, pure.circle ?? ['compliance', 'director']).length > 0,
  };
});
