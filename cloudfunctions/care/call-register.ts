import type { Register } from '../ground/export-register';
import type { presentCall } from './present-call';

type Row = ReturnType<typeof presentCall>;
const statuses: Partial<Record<Row['status'], { 'zh-CN': string; en: string }>> = {
  active: { 'zh-CN': '在会', en: 'Member' },
  arrears: { 'zh-CN': '会费逾期', en: 'Dues overdue' },
  suspended: { 'zh-CN': '会籍暂停', en: 'Suspended' },
};

export const callRegister: Register<Row> = {
  title: { 'zh-CN': '要联系的会员', en: 'Members to call' },
  columns: [
    { key: 'memberNo', title: { 'zh-CN': '会员号', en: 'Number' }, width: 10, type: 'text', of: (row) => row.memberNo },
    { key: 'name', title: { 'zh-CN': '名称', en: 'Name' }, width: 40, type: 'text', of: (row) => row.name },
    {
      ...{ key: 'status', title: { 'zh-CN': '状态', en: 'Status' }, width: 12, type: 'text' },
      of: (row, { language }) => statuses[row.status]?.[language] ?? row.status,
    },
    {
      key: 'joinedOn',
      title: { 'zh-CN': '入会日期', en: 'Joined' },
      width: 12,
      type: 'day',
      of: (row) => row.joinedOn,
    },
    { key: 'years', title: { 'zh-CN': '满几年', en: 'Years' }, width: 8, type: 'count', of: (row) => row.years },
    {
      ...{ key: 'lastMeetingOn', title: { 'zh-CN': '最近参会', en: 'Last meeting' }, width: 12, type: 'day' },
      of: (row) => row.lastMeetingOn,
    },
    {
      ...{ key: 'lastSeenOn', title: { 'zh-CN': '最近登录', en: 'Last log-in' }, width: 12, type: 'day' },
      of: (row) => row.lastSeenOn,
    },
  ],
};
