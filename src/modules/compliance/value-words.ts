import type { Shape } from '@contracts/parameter-shape';
import { type Spoken, valueLines } from '@contracts/parameter-words';
import { money } from '@/i18n/money';
import { zhCN } from './messages/zh-CN';
import { complianceText } from './text';
import type { Shown, Unit, Value } from './types';

const isCode = (value: string): value is keyof typeof zhCN.codes => Object.keys(zhCN.codes).includes(value);

/** Words that stand alone begin large, where a language knows large letters. */
export const alone = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** Several words after each other. */
export const listed = (words: readonly string[]): string => words.join(complianceText('between'));
/** A code in words, also with the day beside it: `businessLicense 2030-01-01`. */
const codeWords = (value: string): string => {
  const [code = '', day] = /^(\w+) (\d{4}-\d\d-\d\d)$/.exec(value)?.slice(1) ?? [value];
  return [isCode(code) ? complianceText(`codes.${code}`) : code, day].filter(Boolean).join(' ');
};

/** A fact as it is read: amounts in yuan, yes and no and codes in words, several one after the other. */
export const factWords = (value: Value, unit: Unit): string => {
  if (Array.isArray(value)) return listed(value.map((each) => factWords(each, unit))) || complianceText('none');
  if (value === null) return complianceText('none');
  if (typeof value === 'boolean') return complianceText(value ? 'yes' : 'no');
  if (typeof value === 'string') return codeWords(value);
  if (unit === 'fen') return complianceText('units.fen', { value: money(value) });
  return unit === null || unit === 'date' ? String(value) : complianceText(`units.${unit}`, { value });
};

/** What decided, in one sentence. */
export const comparedWords = ({ label, is, op, limit, unit }: Shown['compared']): string => {
  const value = factWords(limit, unit);
  if (op === 'has') return complianceText('contains', { label, value });
  if (op === 'missing') return complianceText('lacks', { label });
  if (op === '=') return alone(complianceText('equals', { label, value }));
  return alone(
    complianceText('compares', { label, is: factWords(is, unit), limit: complianceText(`ops.${op}`, { value }) }),
  );
};

/** A value of a rule on one line, its parts apart. */
export const partsWords = (shape: Shape, value: unknown, spoken: Spoken): string =>
  valueLines(shape, value, spoken)
    .map(({ label, words }) => alone(`${label} ${words}`.trim()))
    .join(' · ');
