import { proceedings } from '../../contracts/proceedings';
import { on } from '../shared/implement';
import { findQuestion, saveUpvote } from './question-store';

export const upvote = on(proceedings.upvote).handler(async ({ input, context: { db, actor, audit }, errors }) => {
  if (!(await saveUpvote(db, actor, input.questionId, input.on))) throw errors.QUESTION_NOT_FOUND();
  const { votes, upvoted } = await findQuestion(db, actor, input.questionId);
  audit({ subject: `floor_question:${input.questionId}`, note: input.on ? 'seconded' : 'taken back' });
  return { votes, upvoted };
});
