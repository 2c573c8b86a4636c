import { secretariat } from '../../contracts/wire';
import { workbench, type MemberRow } from '../../contracts/workbench';
import { exportRegister } from '../ground/export-register';
import { on } from '../shared/implement';
import { memberRegister } from './member-register';
import { presentMember } from './present-member';
import { findRegister, type RegisterPage } from './register-store';

/** So many rows come from the database at a time, as one JSON value. */
const pageSize = 2_000;

/** The register as filtered, with the chosen columns; read by pages, for 25,000 members at once fill the function. */
export const exportMembers = on(workbench.exportMembers).handler(async ({ input, context }) => {
  const { db, today, actor } = context;
  const { columns, sort, descending, ...filter } = input;
  const members: MemberRow[] = [];
  let after: readonly [string, string] | null = null;
  do {
    const { rows }: RegisterPage = await findRegister(db, actor, {
      filter,
      order: { sort, descending },
      year: Number(today.slice(0, 4)),
      after,
      limit: pageSize,
      admitted: secretariat,
    });
    members.push(...rows.map(presentMember));
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    after = last ? [last.sortKey, last.id] : null;
  } while (after);
  const { ids, ...asked } = filter;
  return exportRegister(context, memberRegister, {
    rows: members,
    chosen: [...new Set(columns)],
    subject: 'register:members',
    filter: [...Object.values(asked).flat(), ...(ids ? [`${ids.length}`] : [])].filter(Boolean).join(', '),
  });
});
