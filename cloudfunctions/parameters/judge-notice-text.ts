/** Part of a sentence that says one thing. */
export interface Clause {
  sentence: string;
  words: string;
  verb: 'off' | 'works' | null;
  isRange: boolean;
  /** 共N天 */
  count: number | null;
  /** 与周末连休 */
  withWeekend: boolean;
}
export interface Notice {
  heading: string;
  document: string | null;
  /** The year it is about; more than one when the text contradicts itself. */
  years: number[];
  sections: { names: string[]; clauses: Clause[]; whole: string }[];
}

const holiday = '(?:元旦|春节|清明节?|(?:国际)?劳动节|端午节?|中秋节?|国庆节)';
const heading = new RegExp(
  `(?:^|[。;]|[一二三四五六七八九十]+、|\\d+[.、])(${holiday}(?:[、和与及]${holiday})*):`,
  'g',
);
const fullName = (name: string): string =>
  name.replace('国际', '').replace(/^(清明|端午|中秋)$/, (short) => `${short}节`);

const signature = /国务院办公厅\d{4}年\d{1,2}月\d{1,2}日/g;

/**
 * A notice taken apart: full-width signs, spaces and line breaks do not matter, nor whether its sections are numbered.
 * What stands before the first holiday is the heading.
 */
export function readClauses(text: string): Notice {
  // NFKC makes ：，； and （） half-width; the ideographic full stop and comma stay.
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(signature, '');
  const starts = [...plain.matchAll(heading)];
  const before = plain.slice(0, starts[0]?.index ?? plain.length);
  const sections = starts.map((start, i) => {
    const from = start.index + start[0].length;
    const whole = plain.slice(from, starts[i + 1]?.index ?? plain.length);
    const names = (start[1] ?? '').split(/[、和与及]/).map(fullName);
    return {
      names,
      clauses: whole.split(/[。;]/).flatMap(clausesOf),
      whole: `${names.join('、')}:${whole.slice(0, 120)}`,
    };
  });
  const titled = [...before.matchAll(/(?:关于|现将)(\d{4})年/g)].map(([, year]) => Number(year));
  const document =
    /国办发明电[〔[(]\d{4}[〕\])]\d+号/.exec(plain)?.[0].replace(/[[(]/, '〔').replace(/[\])]/, '〕') ?? null;
  return { heading: before.slice(0, 120), document, years: [...new Set(titled)], sections };
}

const numerals = '一二三四五六七八九十';
const numberOf = (written: string): number => Number(written) || numerals.indexOf(written) + 1;
const hasDay = (words: string): boolean => /\d日/.test(words);

function clausesOf(sentence: string): Clause[] {
  const parts = sentence.replace(/\([^)]*\)/g, (aside) => aside.replaceAll(',', '、')).split(',');
  const clauses: Clause[] = [];
  let open = '';
  for (const part of parts) {
    const words = open + part;
    open = '';
    const verb = words.includes('上班') ? 'works' : words.includes('放假') ? 'off' : null;
    const count = /共(\d+|[一二三四五六七八九十])天|放假(\d+|[一二三四五六七八九十])天/.exec(words);
    const told = count ? numberOf(count[1] ?? count[2] ?? '') : null;
    const withWeekend = /连休/.test(words);
    const last = clauses.at(-1);
    // Days in a row, and the verb after the last of them.
    if (verb === null && hasDay(words) && part !== parts.at(-1)) open = `${words}、`;
    else if (verb !== null || hasDay(words))
      clauses.push({ sentence, words, verb, isRange: /[至到~—–-]/.test(words), count: told, withWeekend });
    else if (last?.verb === 'off')
      Object.assign(last, told === null ? {} : { count: told }, withWeekend ? { withWeekend } : {});
  }
  return clauses;
}

export interface ReadDay {
  /** Null for a day that no calendar has. */
  day: string | null;
  written: string;
  /** 一 … 日, where the text names it. */
  weekday: string | null;
}

const written = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/g;
/**
 * The days of a clause; one without a month has that of the day before it, one without a year the notice's.
 * @param newYear the year whose 元旦 it is: December is that of the year before
 */
export function readDays(words: string, newYear: number | null, year: number): ReadDay[] {
  let [month, of] = [0, year];
  return [...words.matchAll(written)].map(([all, y, m, d, aside]) => {
    if (m) [month, of] = [Number(m), newYear !== null && Number(m) === 12 ? newYear - 1 : year];
    if (y) of = Number(y);
    const weekday = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(aside ?? '')?.[1]?.replace('天', '日') ?? null;
    return { day: calendarDay(of, month, Number(d)), written: all.replace(/\(.*/, ''), weekday };
  });
}

function calendarDay(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : null;
}

/** A notice speaks of its year, and of the last days of the one before. */
export const isInYear = (day: string, year: number): boolean => day >= `${year - 1}-12-25` && day <= `${year}-12-31`;
