import { secretariat } from '../../contracts/wire';
import { workbench } from '../../contracts/workbench';
import { exportRegister } from '../ground/export-register';
import { on } from '../shared/implement';
import { memberRegister } from './member-register';
import { presentMember } from './present-member';
import { findRegister } from './register-store';

/** More than any association here has members. */
const mostRows = 100_000;

/** The register as filtered, with the chosen columns. */
export const exportMembers = on(workbench.exportMembers).handler(async ({ input, context }) => {
  const { db, today, actor } = context;
  const { columns, sort, descending, ...filter } = input;
  const { rows } = await findRegister(db, actor, {
    filter,
    order: { sort, descending },
    year: Number(today.slice(0, 4)),
    after: null,
    limit: mostRows,
    admitted: secretariat,
  });
  const { ids, ...asked } = filter;
  return exportRegister(context, memberRegister, {
    rows: rows.map(presentMember),
    chosen: [...new Set(columns)],
    subject: 'register:members',
    filter: [...Object.values(asked).flat(), ...(ids ? [`${ids.length}`] : [])].filter(Boolean).join(', '),
  });
});
