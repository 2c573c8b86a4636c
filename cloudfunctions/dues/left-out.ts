import * as z from 'zod';
import { dues } from '../../contracts/dues';
import { keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { basisOf } from './basis';
import { judgeOwing } from './judge-dues-run';
import { showMemberNo } from './present';
import { findCandidatesByName } from './run-store';

const pageSize = 30;
const place = z.tuple([keyText, z.uuid()]);

export const leftOut = on(dues.leftOut).handler(async ({ input, context, errors }) => {
  const found = await basisOf(context, input);
  if (found.refused !== null) throw errors[found.refused]();
  const { basis, period } = found;
  const { why } = input;
  const after = readCursor(input.cursor, place);
  const rows = await findCandidatesByName(context.db, basis.standardId, period, why, after, pageSize + 1);
  const page = pageOf(rows, pageSize, (last) => [last.searchName, last.id]);
  const isIt = (row: (typeof rows)[number]) => {
    const verdict = judgeOwing(row, period, basis);
    return why === 'billed' || (!verdict.owes && verdict.why === why);
  };
  return {
    rows: page.rows
      .filter(isIt)
      .map(({ id, name, memberNo, tier }) => ({ id, name, memberNo: showMemberNo(memberNo), tier, why })),
    next: page.next,
  };
});
