import type { Way } from '../../contracts/attendance';
import type { Words } from '../../contracts/wire';
import type { Column, Register } from '../ground/export-register';
import type { SheetRow } from './gate-store';
import { sayGate } from './gate-words';

const wayWords: Record<Way, Words> = {
  hall: { 'zh-CN': '扫会场屏幕', en: 'Screen in the hall' },
  gate: { 'zh-CN': '闸口扫码', en: 'Gate' },
  offline: { 'zh-CN': '闸口扫码（断网）', en: 'Gate (offline)' },
  list: { 'zh-CN': '名单核对', en: 'List' },
  walk_in: { 'zh-CN': '现场登记', en: 'Walk-in' },
};
const standing = {
  companion: { 'zh-CN': '同行', en: 'Companion' },
  walkIn: { 'zh-CN': '现场登记', en: 'Walk-in' },
  registered: { 'zh-CN': '报名', en: 'Registered' },
} satisfies Record<string, Words>;
const came: Words = { 'zh-CN': '已到', en: 'Came' };
const absent: Words = { 'zh-CN': '未到', en: 'Absent' };
const standingOf = ({ seat, state }: SheetRow) =>
  seat > 0 ? standing.companion : state === 'walk_in' ? standing.walkIn : standing.registered;

const column = (
  key: string,
  chinese: string,
  en: string,
  width: number,
  of: Column<SheetRow>['of'],
  type: Column<SheetRow>['type'] = 'text',
): Column<SheetRow> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });

/** 签到表: one row a seat; of a meeting of several days (`YYYY-MM-DD`), a column for each. */
export const attendanceRegister = (days: readonly string[]): Register<SheetRow> => ({
  title: { 'zh-CN': '签到表', en: 'Attendance' },
  columns: [
    column('no', '序号', 'No.', 6, (_, { index }) => index + 1, 'count'),
    column('name', '姓名', 'Name', 14, (row) => row.name),
    column('unit', '单位', 'Company', 30, (row) => row.unitName ?? ''),
    column('phone', '电话', 'Phone', 16, (row) => row.phone.replace(/^\+86/, '')),
    column('standing', '身份', 'As', 12, (row, { language }) => standingOf(row)[language]),
    column('came', '签到', 'Check-in', 10, (row, { language }) => (row.at ? came : absent)[language]),
    column('at', '签到时间', 'At', 18, (row) => row.at, 'instant'),
    column('gate', '闸口', 'Gate', 14, (row, { language }) => (row.gate === null ? '' : sayGate(row.gate, language))),
    column('way', '方式', 'By', 18, (row, { language }) => (row.way ? wayWords[row.way][language] : '')),
    column('leftAt', '离场时间', 'Left', 18, (row) => row.leftAt, 'instant'),
    ...days.map((day, index) =>
      column(
        day,
        `第 ${index + 1} 天 ${day}`,
        `Day ${index + 1} ${day}`,
        20,
        ({ days: came }) => (came[day] ? new Date(came[day]) : null),
        'instant',
      ),
    ),
  ],
});
