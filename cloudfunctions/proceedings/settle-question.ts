import { proceedings } from '../../contracts/proceedings';
import { on } from '../shared/implement';
import { presentQuestion } from './present';
import { findQuestion, saveSettled } from './question-store';

export const settleQuestion = on(proceedings.settleQuestion).handler(
  async ({ input, context: { db, actor, audit }, errors }) => {
    if (!(await saveSettled(db, actor, input))) throw errors.QUESTION_NOT_FOUND();
    audit({ subject: `floor_question:${input.questionId}`, after: { state: input.state, answer: input.answer } });
    return presentQuestion(await findQuestion(db, actor, input.questionId), true);
  },
);
