import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { dayNumber, findDeeds } from './deed-store';
import { readScore, writeScore } from './document';
import { score } from './judge-score';
import { findFileMember } from './member-store';
import { findModel, findModelOfRun } from './model-store';
import { mayNothing, presentScore } from './present-score';
import { findScoreThen } from './score-store';
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
  const member = membershipId && (await findFileMember(db, membershipId, actor.person?.id ?? null, reached(actor)));
  if (!member || !member.agreed) throw errors.MEMBER_NOT_FOUND();
  if (as === 'then') {
    const row = await findScoreThen(db, member.id, day);
    if (!row) throw errors.NO_SCORE();
    if (row.document === null) throw errors.DETAILS_GONE();
    const model = await findModelOfRun(db, row.modelId, row.asOf);
    const deeds = await findDeeds(db, model.body, member.id, today);
    return {
      ...{
        name: member.name,
        asOf: row.asOf,
        version: row.version,
        madeAt: row.madeAt.toISOString(),
        document: row.document,
      },
      score: presentScore(model.body, readScore(row.document).score, deeds, language, mayNothing),
    };
  }
  const model = await findModel(db, day);
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
