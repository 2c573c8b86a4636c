import type { MemberColumn, MemberRow } from '../../contracts/workbench';
import type { Column, Register } from '../ground/export-register';
import { kinds, statuses, unrated } from './register-words';

const column = (
  key: MemberColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<MemberRow>['of'],
  type: Column<MemberRow>['type'] = 'text',
): Column<MemberRow> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });

/** 会员台账 as it leaves the house: phones masked, as they are shown. */
export const memberRegister: Register<MemberRow> = {
  title: { 'zh-CN': '会员台账', en: 'Members' },
  columns: [
    column('memberNo', '会员号', 'Number', 10, (row) => row.memberNo ?? ''),
    column('name', '名称', 'Name', 40, (row) => row.name),
    column('kind', '类型', 'Kind', 10, (row, { language }) => kinds[row.kind][language]),
    column('status', '状态', 'Status', 10, (row, { language }) => statuses[row.status][language]),
    column('tier', '级别', 'Tier', 14, (row) => row.tier),
    column('joinedOn', '入会日期', 'Joined on', 12, (row) => row.joinedOn, 'day'),
    column('representative', '主要代表', 'Representative', 16, ({ representative }) =>
      [representative?.name, representative?.title].filter(Boolean).join(' '),
    ),
    column('phone', '手机', 'Phone', 16, (row) => row.representative?.phone ?? ''),
    column('committee', '专业委员会', 'Committee', 24, (row) => row.committee ?? ''),
    column('industry', '行业代码', 'Industry', 10, (row) => row.industry),
    column('region', '地区代码', 'Region', 10, (row) => row.region),
    column('licence', '最近到期的证照', 'Next licence to end', 16, (row) => row.nextExpiry, 'day'),
    column('points', '今年积分', 'Points this year', 12, (row) => row.points, 'count'),
    column('lastMeeting', '最近参会', 'Last meeting', 40, ({ lastMeeting }) =>
      lastMeeting ? `${lastMeeting.on} ${lastMeeting.title}` : '',
    ),
    column('grade', '信用等级', 'Credit grade', 10, ({ grade }, { language }) =>
      grade === null ? '' : grade === 'NR' ? unrated[language] : grade,
    ),
    column('tags', '标签', 'Tags', 24, (row, { language }) =>
      row.tags.map(({ name }) => name).join(language === 'en' ? ', ' : '、'),
    ),
  ],
};
