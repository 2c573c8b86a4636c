import * as z from 'zod';
import { inquiries } from '../../contracts/inquiries';
import { pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findAnswer, findAnswers } from './answer-store';

const pageSize = 30;
const begins = 80;

/** 问答: for everybody. */
export const answers = on(inquiries.answers).handler(async ({ input: { q, topic, cursor }, context: { db } }) => {
  const after = readCursor(cursor, z.tuple([z.uuid()]))?.[0] ?? null;
  const found = await findAnswers(db, { ...(q ? { q } : {}), ...(topic ? { topic } : {}), after, limit: pageSize + 1 });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.id]);
  return {
    rows: rows.map(({ question: _, answer: whole, ...row }) => ({
      ...row,
      begins: [...whole].slice(0, begins).join(''),
    })),
    next,
  };
});

export const answer = on(inquiries.answer).handler(async ({ input, context: { db }, errors }) => {
  const found = await findAnswer(db, input.answerId);
  if (!found) throw errors.ANSWER_NOT_FOUND();
  return found;
});
