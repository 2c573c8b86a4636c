import type { Finding } from '../../contracts/compliance';
import { findingActs } from '../../contracts/finding-states';
import { findAttached } from '../files/facts';
import type { Actor } from '../shared/actor';
import type { Context } from '../shared/implement';
import type { FindingRecord } from './finding-store';
import { isAbout, judgeHandling, type Hand, type Handled } from './judge-handling';
import { factsOf, ruleOf } from './words';

export const proofRole = 'proof';
export const subjectOf = (id: string): string => `finding:${id}`;

export const handOf = (actor: Actor): Hand => ({
  personId: actor.person?.id ?? null,
  offices: actor.offices,
  units: actor.units.map(({ membershipId }) => membershipId),
});
export const handledOf = ({ circleOffices, ...record }: FindingRecord): Handled => ({
  ...record,
  circle: circleOffices,
});

/** A finding as the caller sees it, with what he may do about it. */
export async function presentFinding(
  { db, actor, language }: Pick<Context, 'db' | 'actor' | 'language'>,
  record: FindingRecord,
): Promise<Finding> {
  const { facts, compared, basedOn, offices: _, circleOffices, committeeId, barred, barredUnits, ...row } = record;
  const { assignedToId, handledById, ...shown } = row;
  const rule = ruleOf(record.ruleId, basedOn);
  const hand = handOf(actor);
  const handled = { ...handledOf(record), circleOffices, committeeId, barred, barredUnits, assignedToId, handledById };
  const attached = await findAttached(db, [subjectOf(record.id)]);
  return {
    ...shown,
    facts: factsOf(rule, facts, language),
    compared: {
      label: rule?.facts[compared.fact]?.words[language] ?? compared.fact,
      ...{ is: compared.is, op: compared.op, limit: compared.limit, unit: compared.unit ?? null },
    },
    suggestion: rule?.act[language] ?? '',
    events: record.events.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
    files: attached.map(({ fileId: id, name, type, bytes }) => ({ id, name, type, bytes })),
    barred: isAbout(handled, hand),
    may: Object.fromEntries(
      findingActs.map((act) => [act, judgeHandling(act, handled, hand) === null]),
    ) as Finding['may'],
  };
}
