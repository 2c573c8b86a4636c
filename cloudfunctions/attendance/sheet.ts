import type { Way } from '../../contracts/attendance';
import type { SheetRow } from './gate-store';

const wayWords: Record<Way, string> = {
  hall: '扫会场屏幕',
  gate: '闸口扫码',
  offline: '闸口扫码（断网）',
  list: '名单核对',
  walk_in: '现场登记',
};

/** 签到表: one row a seat. */
export const sheetOf = (rows: SheetRow[]) => ({
  name: '签到表',
  columns: [
    { header: '序号', width: 6 },
    { header: '姓名', width: 14 },
    { header: '单位', width: 30 },
    { header: '电话', width: 16 },
    { header: '身份', width: 10 },
    { header: '签到', width: 8 },
    { header: '签到时间', width: 18 },
    { header: '闸口', width: 14 },
    { header: '方式', width: 16 },
    { header: '离场时间', width: 18 },
  ],
  rows: rows.map((row, index) => [
    index + 1,
    row.name,
    row.unitName ?? '',
    row.phone.replace(/^\+86/, ''),
    row.seat > 0 ? '同行' : row.state === 'walk_in' ? '现场登记' : '报名',
    row.at ? '已到' : '未到',
    row.at,
    row.gate ?? '',
    row.way ? wayWords[row.way] : '',
    row.leftAt,
  ]),
});
