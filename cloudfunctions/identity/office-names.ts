import type { Language, Office } from '../../contracts/wire';
import { officeNames } from '../shared/role-names';

interface Held {
  office: Office;
  committeeName: string | null;
}
export const officeName = ({ office, committeeName }: Held, language: Language): string =>
  language === 'en'
    ? `${officeNames[office].en}${committeeName ? ` (${committeeName})` : ''}`
    : `${committeeName ?? ''}${officeNames[office]['zh-CN']}`;
