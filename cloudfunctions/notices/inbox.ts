import { notices } from '../../contracts/notices';
import * as z from 'zod';
import { id, instant } from '../../contracts/wire';
import { afterMinutes } from '../shared/clock';
import { readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findInbox } from './store';

const pageSize = 20;
const place = z.tuple([instant, id]);
/** What was read and lies longer than this folds away. */
const keptOpenMinutes = 30 * 24 * 60;

export const inbox = on(notices.inbox).handler(async ({ input, context: { db, now, actor, language } }) => {
  if (!actor.person) return { rows: [], next: null, unread: 0, folded: 0 };
  const { q, fold, unreadOnly } = input;
  const found = await findInbox(db, actor.person.id, {
    unreadOnly,
    language,
    q: q || null,
    // Whoever searches looks for old ones too.
    foldBefore: fold && !q ? afterMinutes(now, -keptOpenMinutes) : null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const rows = found.rows.slice(0, pageSize).map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt).toISOString(),
    readAt: row.readAt && new Date(row.readAt).toISOString(),
  }));
  const last = rows.at(-1);
  return {
    rows,
    next: last && found.rows.length > pageSize ? writeCursor([last.createdAt, last.id]) : null,
    unread: found.unread,
    folded: found.folded,
  };
});
