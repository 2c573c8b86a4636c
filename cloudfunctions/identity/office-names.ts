import type { Language, Office } from '../../contracts/wire';

/** As notices call them; the pages have their own words in every language. */
const names: Record<Office, Record<Language, string>> = {
  clerk: { 'zh-CN': '秘书处干事', en: 'clerk of the secretariat' },
  director: { 'zh-CN': '秘书长', en: 'secretary-general' },
  finance: { 'zh-CN': '财务', en: 'finance officer' },
  compliance: { 'zh-CN': '合规专员', en: 'compliance officer' },
  supervisor: { 'zh-CN': '监事', en: 'supervisor' },
  president: { 'zh-CN': '会长', en: 'president' },
  council: { 'zh-CN': '理事', en: 'council member' },
  party: { 'zh-CN': '党支部书记', en: 'secretary of the party branch' },
};

interface Held {
  office: Office;
  committeeName: string | null;
}
export const officeName = ({ office, committeeName }: Held, language: Language): string =>
  language === 'en'
    ? `${names[office].en}${committeeName ? ` (${committeeName})` : ''}`
    : `${committeeName ?? ''}${names[office]['zh-CN']}`;
