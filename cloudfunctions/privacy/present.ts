import type { HeldData } from '../../contracts/privacy';
import type { Language, Words } from '../../contracts/wire';
import { clockOf } from '../shared/clock';
import type { Held, HeldRow } from './held-store';
import type { Named } from './holdings';

const yes: Words = { 'zh-CN': '是', en: 'yes' };
const no: Words = { 'zh-CN': '否', en: 'no' };
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A value in the reader's words; `''` where there is none. */
export function sayValue(value: unknown, codes: Readonly<Record<string, Words>>, language: Language): string {
  if (value === null || value === undefined) return '';
  const known = typeof value === 'string' || typeof value === 'boolean' ? codes[String(value)] : undefined;
  if (known) return known[language];
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'string') return instant.test(value) ? clockOf(new Date(value)) : value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

export const presentRow = ({ fields, codes = {} }: Named, { at, shown }: HeldRow, language: Language) => ({
  at: at && new Date(at).toISOString(),
  values: Object.entries(fields).flatMap(([name, label]) => {
    const value = sayValue(shown[name], codes[name] ?? {}, language);
    return value === '' ? [] : [{ label: label[language], value }];
  }),
});

export const presentHolding = (of: Named, { count, rows }: Held, language: Language): HeldData => ({
  key: of.key,
  title: of.title[language],
  why: of.why[language],
  count,
  rows: rows.map((row) => presentRow(of, row, language)),
  page: of.page ?? null,
});
