import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findFileMember } from './member-store';
import { findHistory } from './score-store';
import { reached } from './sight';

export const history = on(credit.history).handler(async ({ input, context: { db, actor }, errors }) => {
  const membershipId = input.membershipId ?? actor.actingFor;
  const member = membershipId && (await findFileMember(db, membershipId, actor.person?.id ?? null, reached(actor)));
  if (!member || !member.agreed) throw errors.MEMBER_NOT_FOUND();
  const { scores, moves } = await findHistory(db, member.id, 60);
  return {
    name: member.name,
    scores: scores.map(({ madeAt, ...score }) => ({ ...score, madeAt: new Date(madeAt).toISOString() })),
    moves: moves.map(({ at, ...move }) => ({ ...move, at: new Date(at).toISOString() })),
  };
});
