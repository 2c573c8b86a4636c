import * as z from 'zod';
import { disclosure } from '../../contracts/disclosure';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { judgeLate } from './judge-stand';
import { findPublishedList, findPublishedYears } from './published-store';

const pageSize = 30;

export const published = on(disclosure.published).handler(async ({ input, context: { db, actor, today } }) => {
  const { cursor, ...question } = input;
  const after = readCursor(cursor, z.tuple([keyInstant, z.uuid()]));
  const found = await findPublishedList(db, actor, { ...question, after, limit: pageSize + 1 });
  const { rows, next } = pageOf(found, pageSize, ({ sortKey, id }) => [sortKey, id]);
  return {
    rows: rows.map(({ title, titleEn, dueOn, doneOn, sortKey: _, ...row }) => ({
      ...{ ...row, title: { 'zh-CN': title, en: titleEn } },
      late: judgeLate({ state: 'published', begun: true, versions: row.versions, dueOn, doneOn }, today),
    })),
    next,
    ...(await findPublishedYears(db, actor)),
  };
});
