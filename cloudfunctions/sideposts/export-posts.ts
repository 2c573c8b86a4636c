import { sideposts, type SidePostRow } from '../../contracts/sideposts';
import type { SidePostColumn } from '../../contracts/side-post-kinds';
import type { Language } from '../../contracts/wire';
import { exportRegister, type Column, type Register } from '../ground/export-register';
import { on, personOf } from '../shared/implement';
import { officeNames } from '../shared/role-names';
import { bands, no, states, yes } from './post-words';
import { mayRead } from './reach';
import { presentRow } from './register';
import { findRegister, type Listed } from './register-store';

const column = (
  key: SidePostColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<SidePostRow>['of'],
  type: Column<SidePostRow>['type'] = 'text',
): Column<SidePostRow> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });
const flag = (value: boolean, language: Language) => (value ? yes : no)[language];

const postRegister: Register<SidePostRow> = {
  title: { 'zh-CN': '兼职申报台账', en: 'Posts elsewhere' },
  columns: [
    column('person', '申报人', 'Declared by', 14, (row) => row.person ?? ''),
    column('offices', '在本会的职务', 'Offices', 20, (row, { language }) =>
      row.offices.map((office) => officeNames[office][language]).join(language === 'en' ? ', ' : '、'),
    ),
    column('orgName', '兼职单位', 'Organisation', 32, (row) => row.orgName),
    column('orgUscc', '统一社会信用代码', 'Credit code', 22, (row) => row.orgUscc ?? ''),
    column('position', '兼任职务', 'Position', 18, (row) => row.position),
    column('member', '会员单位', 'Member', 10, (row, { language }) => flag(row.member !== null, language)),
    column('investee', '本会投资', 'Investee', 10, (row, { language }) => flag(row.isInvestee, language)),
    column('paid', '领取报酬', 'Paid', 10, (row, { language }) => flag(row.paid, language)),
    column('band', '年报酬', 'Pay of a year', 16, (row, { language }) => bands[row.band][language]),
    column('from', '开始', 'From', 12, (row) => row.from, 'day'),
    column('until', '结束', 'Until', 12, (row) => row.endedOn ?? row.until, 'day'),
    column('approval', '批准或备案', 'Approval', 24, (row) => row.approval),
    column('declaredOn', '申报日期', 'Declared', 12, (row) => row.declaredOn, 'day'),
    column('state', '状态', 'State', 10, (row, { language }) => states[row.state][language]),
    column('confirmedBy', '核对人', 'Confirmed by', 14, (row) => row.confirmedBy ?? ''),
  ],
};
const pageSize = 2_000;

/** The register as filtered, with the chosen columns; read by pages. */
export const exportPosts = on(sideposts.exportPosts).handler(async ({ input, context }) => {
  const { columns, sort, descending, ...filter } = input;
  const { db, actor, today } = context;
  const rows: SidePostRow[] = [];
  let after: readonly [string, string] | null = null;
  while (mayRead(actor)) {
    const found: Listed[] = await findRegister(db, {
      ...{ filter, me: personOf(actor).id, today, sort, descending, after, limit: pageSize },
    });
    rows.push(...found.map(presentRow));
    const last = found.length === pageSize ? found.at(-1) : undefined;
    if (!last) break;
    after = [last.sortKey, last.id];
  }
  const { ids, ...asked } = filter;
  return exportRegister(context, postRegister, {
    rows,
    chosen: [...new Set(columns)],
    subject: 'register:sideposts',
    filter: [
      ...Object.entries(asked).map(([key, value]) => `${key} ${String(value)}`),
      ...(ids ? [`${ids.length}`] : []),
    ].join(', '),
  });
});
