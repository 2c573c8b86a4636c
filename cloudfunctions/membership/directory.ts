import { membership } from '../../contracts/membership';
import * as z from 'zod';
import { keyText, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { showMemberNo } from './card';
import { findMembers, type MemberRow } from './directory-store';

const pageSize = 30;
const place = z.tuple([keyText, z.uuid()]);

export const presentMember = (row: MemberRow) => ({
  id: row.id,
  name: row.name,
  memberNo: showMemberNo(row.member_no),
  kind: row.kind,
  industry: row.industry,
  region: row.region,
  tier: row.tier,
  joinedOn: row.joined_on,
  grade: row.grade,
});

export const directory = on(membership.directory).handler(async ({ input, context: { db } }) => {
  const rows = await findMembers(db, {
    q: input.q ?? null,
    industry: input.industry ?? null,
    region: input.region ?? null,
    committeeId: input.committeeId ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(presentMember),
    next: rows.length > pageSize && last ? writeCursor([last.search_name, last.id]) : null,
  };
});
