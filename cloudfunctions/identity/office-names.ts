import type { Office } from '../../contracts/wire';

/** As notices call them; the pages have their own words in every language. */
const names: Record<Office, string> = {
  clerk: '秘书处干事',
  director: '秘书长',
  finance: '财务',
  compliance: '合规专员',
  supervisor: '监事',
  president: '会长',
  council: '理事',
  party: '党支部书记',
};

export const officeName = ({ office, committeeName }: { office: Office; committeeName: string | null }): string =>
  committeeName ? `${committeeName}${names[office]}` : names[office];
