import * as z from 'zod';
import { changes } from '../../contracts/changes';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { presentChange } from './present';
import { findChanges } from './store';

const pageSize = 20;
const place = z.tuple([keyInstant, z.uuid()]);

export const list = on(changes.list).handler(async ({ input, context: { db, actor } }) => {
  const found = await findChanges(db, actor, {
    open: input.show === 'open',
    membershipId: input.membershipId ?? null,
    q: input.q ?? null,
    own: false,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const { rows, next } = pageOf(found, pageSize, ({ askedAt, id }) => [askedAt, id]);
  return { rows: rows.map(presentChange), next };
});
