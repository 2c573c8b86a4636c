import { notices } from '../../contracts/notices';
import * as z from 'zod';
import { id, instant } from '../../contracts/wire';
import { readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findInbox } from './store';

const pageSize = 20;
const place = z.tuple([instant, id]);

export const inbox = on(notices.inbox).handler(async ({ input, context: { db, actor } }) => {
  if (!actor.person) return { rows: [], next: null, unread: 0 };
  const after = readCursor(input.cursor, place);
  const found = await findInbox(db, actor.person.id, { unreadOnly: input.unreadOnly, after, limit: pageSize + 1 });
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
  };
});
