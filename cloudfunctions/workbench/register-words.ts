import type { MemberColumn, MemberRow } from '../../contracts/workbench';
import type { Words } from '../ground/duties';

/** Heads of the columns of an exported register, and their width in Latin characters. */
export const heads: Record<MemberColumn, Words & { width: number }> = {
  memberNo: { 'zh-CN': '会员号', en: 'Number', width: 10 },
  name: { 'zh-CN': '名称', en: 'Name', width: 40 },
  kind: { 'zh-CN': '类型', en: 'Kind', width: 10 },
  status: { 'zh-CN': '状态', en: 'Status', width: 10 },
  tier: { 'zh-CN': '级别', en: 'Tier', width: 14 },
  joinedOn: { 'zh-CN': '入会日期', en: 'Joined on', width: 12 },
  representative: { 'zh-CN': '主要代表', en: 'Representative', width: 16 },
  phone: { 'zh-CN': '手机', en: 'Phone', width: 16 },
  committee: { 'zh-CN': '专业委员会', en: 'Committee', width: 24 },
  industry: { 'zh-CN': '行业代码', en: 'Industry', width: 10 },
  region: { 'zh-CN': '地区代码', en: 'Region', width: 10 },
  licence: { 'zh-CN': '最近到期的证照', en: 'Next licence to end', width: 16 },
  points: { 'zh-CN': '今年积分', en: 'Points this year', width: 12 },
  lastMeeting: { 'zh-CN': '最近参会', en: 'Last meeting', width: 40 },
};

export const kinds: Record<MemberRow['kind'], Words> = {
  unit: { 'zh-CN': '单位', en: 'Company' },
  individual: { 'zh-CN': '个人', en: 'Individual' },
  group: { 'zh-CN': '团体', en: 'Group' },
};
export const statuses: Record<MemberRow['status'], Words> = {
  under_review: { 'zh-CN': '审核中', en: 'Under review' },
  returned: { 'zh-CN': '待补正', en: 'Returned' },
  active: { 'zh-CN': '在册', en: 'Active' },
  rejected: { 'zh-CN': '未通过', en: 'Refused' },
  cancelled: { 'zh-CN': '已撤回', en: 'Withdrawn by the applicant' },
  arrears: { 'zh-CN': '欠费', en: 'In arrears' },
  suspended: { 'zh-CN': '中止', en: 'Suspended' },
  withdrawn: { 'zh-CN': '已退会', en: 'Left' },
  expelled: { 'zh-CN': '除名', en: 'Expelled' },
  terminated: { 'zh-CN': '终止', en: 'Ended' },
};
