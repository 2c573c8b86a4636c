import { dues, type Arrear } from '../../contracts/dues';
import { exportRegister } from '../ground/export-register';
import { on } from '../shared/implement';
import { arrearsRegister } from './arrears-register';
import { findArrears, type ArrearsPage } from './arrears-store';
import { keepers } from './present';
import { presentArrear } from './present-arrear';

const pageSize = 2_000;

/** The arrears as filtered, read by pages. */
export const exportArrears = on(dues.exportArrears).handler(async ({ input, context }) => {
  const { db, today, actor } = context;
  const { columns, sort, descending, ...filter } = input;
  const rows: Arrear[] = [];
  let after: readonly [string, string] | null = null;
  do {
    const page: ArrearsPage = await findArrears(db, actor, {
      ...{ today, filter, sort, descending, after },
      admitted: keepers,
      limit: pageSize,
    });
    rows.push(...page.rows.map(presentArrear));
    const last = page.rows.length === pageSize ? page.rows.at(-1) : undefined;
    after = last ? [last.sortKey, last.id] : null;
  } while (after);
  const { ids, ...asked } = filter;
  return exportRegister(context, arrearsRegister, {
    rows,
    ...(columns && { chosen: [...new Set(columns)] }),
    subject: 'register:dues_arrears',
    filter: [...Object.values(asked).flat(), ...(ids ? [`${ids.length}`] : [])].filter(Boolean).join(', '),
  });
});
