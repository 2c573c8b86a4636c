import { diagnoseIdNumber, hasResidentCheck, normaliseIdNumber } from './id-number';

/** Documents of a person (handbook §2.7). */
export const idTypes = ['residentId', 'hongKongMacauPermit', 'taiwanPermit', 'foreignPermanentId', 'passport'] as const;
export type IdType = (typeof idTypes)[number];

/** What the number of each looks like; a resident's is diagnosed character by character (id-number.ts). */
const forms: Record<Exclude<IdType, 'residentId'>, RegExp[]> = {
  // 港澳居民来往内地通行证: a letter and eight digits for life, and how often it was re-issued; or a residence permit.
  hongKongMacauPermit: [/^[HM]\d{8}(\d{2})?$/, /^8[12]0000\d{11}[\dX]$/],
  // 台湾居民来往大陆通行证: eight digits for life, ten with a letter before 2015; or a residence permit.
  taiwanPermit: [/^\d{8}(\d{2})?[A-Z]?$/, /^830000\d{11}[\dX]$/],
  // 外国人永久居留身份证: as a resident's but for its 9 (from December 2023); three letters and twelve digits before.
  foreignPermanentId: [/^9\d{16}[\dX]$/, /^[A-Z]{3}\d{12}$/],
  passport: [/^[A-Z0-9]{5,15}$/],
};

/** Whether a number may be one of this kind of document at all; `today` judges the birth date of a resident's. */
export function isDocumentNumber(type: IdType, raw: string, today: string): boolean {
  const value = normaliseIdNumber(raw);
  if (type === 'residentId') return diagnoseIdNumber(value, today).ok;
  // Whatever has eighteen has the check of a resident's (MOD 11-2).
  return forms[type].some((form) => form.test(value)) && (value.length !== 18 || hasResidentCheck(value));
}

/** The part of a number that is the person's for life: a re-issued permit is the same person's. */
export function personIn(type: IdType, raw: string): string {
  const value = normaliseIdNumber(raw);
  if (type === 'hongKongMacauPermit' && /^[HM]\d{10}$/.test(value)) return value.slice(0, 9);
  if (type === 'taiwanPermit' && /^\d{8}(\d{2})?[A-Z]?$/.test(value)) return value.slice(0, 8);
  return value;
}
