import type { MemberRow } from '../../contracts/workbench';
import type { Words } from '../../contracts/wire';

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

/** A credit grade that is not one yet. */
export const unrated: Words = { 'zh-CN': '暂不评级', en: 'Not rated' };
