import type { Office, Words } from '../../contracts/wire';

/** As notices call them; the pages have their own words in every language. */
export const officeNames: Record<Office, Words> = {
  clerk: { 'zh-CN': '秘书处干事', en: 'clerk of the secretariat' },
  director: { 'zh-CN': '秘书长', en: 'secretary-general' },
  finance: { 'zh-CN': '财务', en: 'finance officer' },
  compliance: { 'zh-CN': '合规专员', en: 'compliance officer' },
  supervisor: { 'zh-CN': '监事', en: 'supervisor' },
  president: { 'zh-CN': '会长', en: 'president' },
  council: { 'zh-CN': '理事', en: 'council member' },
  party: { 'zh-CN': '党支部书记', en: 'secretary of the party branch' },
};

/** As whom somebody did something, as an audit row has it. */
export const roleNames: Readonly<Record<string, Words>> = {
  ...officeNames,
  member: { 'zh-CN': '会员', en: 'member' },
  person: { 'zh-CN': '个人', en: 'person' },
  visitor: { 'zh-CN': '访客', en: 'visitor' },
  nobody: { 'zh-CN': '没有登录的人', en: 'somebody not signed in' },
};
