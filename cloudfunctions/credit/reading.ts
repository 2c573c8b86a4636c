import { credit } from '../../contracts/credit';
import { sql } from 'kysely';
import { askTogether } from '../ground/ask-together';
import { on } from '../shared/implement';
import { dayNumber, findDeeds } from './deed-store';
import { readScore, writeScore } from './document';
import { score } from './judge-score';
import { fileMember, withinReach } from './member-store';
import { inForce, modelOfRun, modelOn } from './model-store';
import { mayNothing, presentScore } from './present-score';
import { scoreThen } from './score-store';
import { reached } from './sight';

/**
 * A past day twice: as it was known then, the very document; as it is known now, worked out of what is true of that day
 * today. What was repaired since says nothing of itself in either.
 */
export const reading = on(credit.reading).handler(async ({ input, context, errors }) => {
  const { db, today, actor, language } = context;
  const { day, as } = input;
  if (day > today) throw errors.DAY_AHEAD();
  const membershipId = input.membershipId ?? actor.actingFor;
  if (!membershipId) throw errors.MEMBER_NOT_FOUND();
  const asked = await askTogether(db, {
    member: fileMember(membershipId, actor.person?.id ?? null, reached(actor)),
    then: scoreThen(membershipId, day),
    modelThen: modelOfRun(
      sql`(SELECT t."modelId" FROM (${scoreThen(membershipId, day)}) t)`,
      sql`(SELECT t."asOf" FROM (${scoreThen(membershipId, day)}) t)`,
    ),
    model: modelOn(day),
  });
  const member = withinReach(asked.member);
  if (!member || !member.agreed) throw errors.MEMBER_NOT_FOUND();
  if (as === 'then') {
    const [[row], model] = [asked.then, inForce(asked.modelThen)];
    if (!row || !model) throw errors.NO_SCORE();
    if (row.document === null) throw errors.DETAILS_GONE();
    const deeds = await findDeeds(db, model.body, member.id, today);
    return {
      ...{
        name: member.name,
        asOf: row.asOf,
        version: row.version,
        madeAt: new Date(row.madeAt).toISOString(),
        document: row.document,
      },
      score: presentScore(model.body, readScore(row.document).score, deeds, language, mayNothing),
    };
  }
  const model = inForce(asked.model);
  if (!model) throw errors.NO_SCORE();
  const deeds = await findDeeds(db, model.body, member.id, today);
  const then = score(
    model.body,
    deeds.filter(({ annulled }) => !annulled),
    dayNumber(day),
  );
  return {
    ...{
      name: member.name,
      asOf: day,
      version: model.version,
      madeAt: null,
      document: writeScore(member.id, day, model.version, then),
    },
    score: presentScore(model.body, then, deeds, language, mayNothing),
  };
});
