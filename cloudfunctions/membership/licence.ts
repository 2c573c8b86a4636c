import type { MaterialCode } from '../../contracts/application';
import type { Language } from '../../contracts/wire';
import { daysBetween } from '../shared/clock';

/** A document with an expiry, as the member and the reminders see it. */
export interface Licence {
  id: string;
  code: MaterialCode;
  title: string;
  number: string | null;
  validTo: string | null;
  daysLeft: number | null;
}

const titles: Partial<Record<MaterialCode, Record<Language, string>>> = {
  businessLicense: { 'zh-CN': '营业执照', en: 'Business licence' },
  industryCert: { 'zh-CN': '行业许可证', en: 'Industry permit' },
  professionalCert: { 'zh-CN': '职业资格证书', en: 'Professional certificate' },
};
const anyTitle: Record<Language, string> = { 'zh-CN': '证照', en: 'Document' };

/** Documents that can expire: those with a last day, and those that say they have none. */
export function licencesOf(
  materials: {
    id: string;
    code: string;
    number: string | null;
    nameOnDocument: string | null;
    validTo: string | null;
    unlimited: boolean;
  }[],
  today: string,
  language: Language,
): Licence[] {
  return materials
    .filter((material) => material.validTo !== null || material.unlimited || material.code in titles)
    .map(({ id, code, number, nameOnDocument, validTo }) => ({
      id,
      code: code as MaterialCode,
      title: licenceTitle(code, nameOnDocument, language),
      number,
      validTo,
      daysLeft: validTo ? daysBetween(today, validTo) : null,
    }));
}

/** 《安全生产许可证》 names itself; a business licence carries the company's name instead. */
export const licenceTitle = (code: string, nameOnDocument: string | null, language: Language = 'zh-CN'): string =>
  (code === 'businessLicense' ? null : nameOnDocument) ?? (titles[code as MaterialCode] ?? anyTitle)[language];
