import { toE164 } from '../../contracts/phone';
import { diagnoseUscc, normaliseUscc, type UsccProblem } from '../../contracts/uscc';
import type { SheetCell } from '../shared/sheet-reader';

/**
 * What a cell says when it is read as something. `value` null: there is nothing in it. `doubt`: it was read, and a person
 * should look. `masked`: it is a number with stars in the middle, which is never written anywhere.
 */
export type CellRead<Value> =
  | { value: Value | null; doubt?: CellDoubt; rest?: string[] }
  | { fault: CellFault; detail?: string }
  | { masked: string };
export type CellFault =
  | 'error'
  | 'digitsLost'
  | 'notDay'
  | 'dayAmbiguous'
  | 'notPhone'
  | 'notMoney'
  | 'notCount'
  | 'tooLong'
  | `uscc.${UsccProblem}`;
/** `monthOnly`: the first of the month is taken. `monthUnsure`: 2021.1 may have been 2021.10. `more`: another value stood beside it. `zeroLost`: a zero at the beginning is missing. */
export type CellDoubt = 'monthOnly' | 'yearOnly' | 'monthUnsure' | 'more' | 'zeroLost' | 'organisationCode';

/** A text as people mean it: half-width, without what nobody sees, without the sign that keeps Excel from counting. */
export const plainText = (raw: string): string => (plain.test(raw) ? raw : tidied(raw));
// Most cells are: they are told by one look.
const plain = /^[!-&(-_a-~\u4e00-\u9fa5]+$/;
const tidied = (raw: string): string => asTyped(raw.normalize('NFKC'));
/** The same with its signs as they were typed: a name keeps its wide brackets. */
const asTyped = (raw: string): string =>
  raw
    .replace(/_x000[dD]_/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .replace(/^[`']+(?=\S)/, '');

// 15 digits are what a number of Excel holds.
const mostExact = 1e15;
/** Words that people write for nothing. */
const nothing = /^(无|暂无|没有|空|未知|不详|待补|待定|[-—–_/\\.*]+|n\/?a|null|none|#n\/a)$/i;

/** What stands there, as a person would read it aloud; null where there is nothing. */
export function shownCell(cell: SheetCell): string | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return Math.abs(cell) < 1e21 ? String(cell) : cell.toExponential();
  if (typeof cell === 'string') return plainText(cell) || null;
  return 'error' in cell ? cell.error : [cell.day, cell.time].filter(Boolean).join(' ');
}

const isFault = (cell: SheetCell): cell is { error: string } =>
  (typeof cell === 'object' && cell !== null && 'error' in cell) ||
  (typeof cell === 'string' && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(cell.trim()));
const isMasked = (text: string) => /[0-9A-Za-z\u4e00-\u9fff]\*{2,}|\*{2,}[0-9A-Za-z\u4e00-\u9fff]/.test(text);

/** Text on one line, of at most so many characters. */
export function readText(cell: SheetCell, most: number): CellRead<string> {
  if (isFault(cell)) return { fault: 'error', detail: shownCell(cell) ?? '' };
  const text = (typeof cell === 'string' ? asTyped(cell) || null : shownCell(cell))?.replace(/\n+/g, ' ') ?? null;
  if (text === null || nothing.test(text)) return { value: null };
  if (isMasked(text)) return { masked: text };
  return [...text].length > most ? { fault: 'tooLong', detail: text.slice(0, 20) } : { value: text };
}

/** A count or a number of order: `No.0012`, `12号`. */
export function readCount(cell: SheetCell): CellRead<number> {
  const text = readText(cell, 40);
  if (!('value' in text) || text.value === null) return text as CellRead<number>;
  const digits = /^(?:no\.?|第|编号)?\s*[A-Za-z]{0,4}-?0*(\d{1,9})(?:\.0+)?\s*(?:号|位|家|名)?$/i.exec(
    plainText(text.value),
  );
  return digits ? { value: Number(digits[1]) } : { fault: 'notCount', detail: text.value };
}

/** Fen. `1,234.50`, `￥1,234.5`, `1.2万`, `(500.00)` as accountants write a minus. */
export function readMoney(cell: SheetCell): CellRead<bigint> {
  if (isFault(cell)) return { fault: 'error', detail: shownCell(cell) ?? '' };
  if (typeof cell === 'number') {
    const fen = Math.round(cell * 100);
    return Math.abs(cell * 100 - fen) < 0.01 && Math.abs(fen) < Number.MAX_SAFE_INTEGER
      ? { value: BigInt(fen) }
      : { fault: 'notMoney', detail: String(cell) };
  }
  const text = shownCell(cell);
  if (text === null || nothing.test(text)) return { value: null };
  const found =
    /^(\()?([+-]?)(?:[¥$￥]|人民币|RMB|CNY)?\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?|\.\d+)\s*(万)?元?(?:整)?(\))?$/i.exec(
      text.replace(/\s/g, ''),
    );
  if (!found || Boolean(found[1]) !== Boolean(found[7])) return { fault: 'notMoney', detail: text };
  const [whole = '0', part = ''] = (found[4] ?? '').replaceAll(',', '').split('.');
  const places = found[6] ? 6 : 2;
  if (part.slice(places).replaceAll('0', '') !== '') return { fault: 'notMoney', detail: text };
  const fen = BigInt((whole || '0') + part.slice(0, places).padEnd(places, '0'));
  const minus = Boolean(found[1]) !== (found[2] === '-' || found[3] === '-');
  return { value: minus ? -fen : fen };
}

const day = (year: number, month: number, date: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
    ? at.toISOString().slice(0, 10)
    : null;
};
const inReach = (year: number) => year >= 1900 && year <= 2199;
const epoch = Date.UTC(1899, 11, 30);

/** A day of a calendar: of a cell with a date, a serial without its format, `2021.3`, `2021年3月5日`, `20210305`. */
export function readDay(cell: SheetCell): CellRead<string> {
  if (isFault(cell)) return { fault: 'error', detail: shownCell(cell) ?? '' };
  if (typeof cell === 'object' && cell !== null && 'day' in cell)
    return inReach(Number(cell.day.slice(0, 4))) ? { value: cell.day } : { fault: 'notDay', detail: cell.day };
  const text = shownCell(cell);
  if (text === null || nothing.test(text)) return { value: null };
  const wrong = { fault: 'notDay', detail: text } as const;
  const clean = text
    .replace(/\s*(上午|下午|[T ])?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .replace(/(星期|周)[一二三四五六日天]/, '')
    .replace(/\s/g, '');
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(clean);
  const whole = compact ?? /^(\d{4})[年./\-—](\d{1,2})[月./\-—](\d{1,2})[日号]?$/.exec(clean);
  if (whole) {
    const [, y = '', m = '', d = ''] = whole;
    const value = inReach(Number(y)) ? day(Number(y), Number(m), Number(d)) : null;
    return value ? { value } : wrong;
  }
  const month = /^(\d{4})[年./\-—](\d{1,2})月?份?$/.exec(clean) ?? /^(\d{4})(0[1-9]|1[0-2])$/.exec(clean);
  if (month) {
    const [, y = '', m = ''] = month;
    const value = inReach(Number(y)) ? day(Number(y), Number(m), 1) : null;
    if (!value) return wrong;
    // As a number 2021.10 is 2021.1: nobody can tell January from October.
    return { value, doubt: typeof cell === 'number' && m === '1' ? 'monthUnsure' : 'monthOnly' };
  }
  const year = /^(\d{4})年?$/.exec(clean);
  if (year && inReach(Number(year[1]))) return { value: `${year[1]}-01-01`, doubt: 'yearOnly' };
  const serial = /^\d{5}(\.\d+)?$/.test(clean) ? Math.floor(Number(clean)) : 0;
  // From 1954 to 2119: what a sheet of members or of payments means by such a number.
  if (serial >= 20_000 && serial <= 80_000)
    return { value: new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10) };
  if (/^\d{1,2}[./-]\d{1,2}[./-](\d{2}|\d{4})$/.test(clean) || /^\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?$/.test(clean))
    return { fault: 'dayAmbiguous', detail: text };
  return wrong;
}

/** Phones in E.164, the first as the value; the others are told as `rest`. */
export function readPhone(cell: SheetCell): CellRead<string> {
  if (isFault(cell)) return { fault: 'error', detail: shownCell(cell) ?? '' };
  const text = shownCell(cell);
  if (text === null || nothing.test(text)) return { value: null };
  if (isMasked(text)) return { masked: text };
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) {
    const number = Number(text);
    return Number.isSafeInteger(number) && !/\.\d{0,8}E/i.test(text)
      ? readPhone(number)
      : { fault: 'digitsLost', detail: text };
  }
  const whole = toE164(text.replace(/(转|ext\.?).*$/i, '').replace(/^[^\d+(]+[:：]?/, ''));
  if (whole) return { value: whole };
  const parts = text
    .split(/[/、,，;；|\n]| +(?=[+\d(])|(?<=\d{7,})或/)
    .map((part) => part.replace(/[^\d+\-() ]/g, '').trim());
  const phones = [...new Set(parts.flatMap((part) => toE164(part) ?? []))];
  const [first, ...rest] = phones;
  if (first) return rest.length > 0 ? { value: first, doubt: 'more', rest } : { value: first };
  // 020-87654321 kept as a number begins with 2.
  const digits = text.replace(/\D/g, '');
  const lost = /^[2-9]\d{8,10}$/.test(digits) && !/^[3-9]\d{7}$/.test(digits) ? toE164(`0${digits}`) : null;
  if (lost) return { value: lost, doubt: 'zeroLost' };
  return { fault: 'notPhone', detail: text };
}

/** A credit code in capitals. Digits that Excel threw away do not come back, and nothing is repaired. */
export function readUscc(cell: SheetCell): CellRead<string> {
  if (isFault(cell)) return { fault: 'error', detail: shownCell(cell) ?? '' };
  const text = shownCell(cell);
  if (text === null || nothing.test(text)) return { value: null };
  if ((typeof cell === 'number' && Math.abs(cell) >= mostExact) || /^\d(\.\d+)?E\+?\d+$/i.test(text))
    return { fault: 'digitsLost', detail: typeof cell === 'number' ? cell.toExponential(2).toUpperCase() : text };
  if (isMasked(text)) return { masked: text };
  // As a number of 18 digits written out it ends with zeros that nobody typed.
  const found = diagnoseUscc(text);
  if (!found.ok && /^\d{15}000$/.test(normaliseUscc(text))) return { fault: 'digitsLost', detail: text };
  if (!found.ok) return { fault: `uscc.${found.problem}`, detail: found.value };
  return found.organisationCodeOk ? { value: found.value } : { value: found.value, doubt: 'organisationCode' };
}
