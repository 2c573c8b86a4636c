import type { ArrangementReading } from '../../contracts/parameters';
import { addDays, daysBetween } from '../shared/clock';
import { lawDaysOf, sevenHolidays } from './judge-holidays';
import { isInYear, readClauses, readDays, type Clause, type ReadDay } from './judge-notice-text';

type Doubt = ArrangementReading['doubts'][number];
type Holiday = ArrangementReading['holidays'][number];
const wrong = (key: Doubt['key'], sentence: string, written = '', expected = ''): Doubt => ({
  weight: 'wrong',
  key,
  sentence,
  written,
  expected,
});
const ask = (...given: Parameters<typeof wrong>): Doubt => ({ ...wrong(...given), weight: 'ask' });

/**
 * The days off and the make-up workdays of a year, as 国务院办公厅关于…年部分节假日安排的通知 writes them; every doubt with
 * the sentence it comes from. A reading with a doubt that is `wrong` is no arrangement.
 */
export function readArrangement(text: string): ArrangementReading {
  const notice = readClauses(text);
  const { document, years } = notice;
  const [year] = years;
  if (year === undefined) return { ...nothing, document, doubts: [wrong('noYear', notice.heading)] };
  const doubts: Doubt[] = years.length > 1 ? [wrong('years', notice.heading, years.join('、'), String(year))] : [];
  const holidays = notice.sections.flatMap(({ names, clauses, whole }): Holiday[] => {
    const read = readSection(clauses, year, names);
    doubts.push(...read.doubts);
    const { off, workdays } = read;
    if (off.length === 0) doubts.push(wrong('unread', whole));
    return off.map(({ from, to, sentence }, i) => ({
      name: names.join('、'),
      from,
      to,
      days: daysBetween(from, to) + 1,
      workdays: i === 0 ? workdays : [],
      sentence,
    }));
  });
  if (holidays.length === 0) doubts.push(wrong('noHolidays', notice.heading));
  else doubts.push(...doubtsAcross(holidays, year));
  return { year, document, holidays, days: daysOf(holidays), doubts };
}
const nothing = { year: null, holidays: [], days: [] };

interface Section {
  off: { from: string; to: string; sentence: string }[];
  workdays: string[];
  doubts: Doubt[];
}
function readSection(clauses: Clause[], year: number, names: string[]): Section {
  const section: Section = { off: [], workdays: [], doubts: [] };
  for (const clause of clauses) {
    const days = readDays(clause.words, names.includes('元旦') ? year : null, year);
    section.doubts.push(...days.flatMap((day) => doubtsOfDay(day, clause)));
    const real = days.flatMap(({ day }) => day ?? []);
    if (clause.verb === 'works') section.workdays.push(...real);
    else if (clause.verb === 'off') readRange(clause, days, section);
    else if (days.length > 0) section.doubts.push(ask('unread', clause.sentence));
  }
  return section;
}

function readRange(clause: Clause, days: ReadDay[], { off, doubts }: Section): void {
  const { sentence, count, withWeekend } = clause;
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (!first || !last || days.length > 2 || (days.length === 2 && !clause.isRange)) {
    doubts.push(wrong('unread', sentence));
    return;
  }
  if (last < first) {
    doubts.push(wrong('backwards', sentence, first, last));
    return;
  }
  const length = daysBetween(first, last) + 1;
  if (count !== null && count !== length) doubts.push(wrong('count', sentence, String(count), String(length)));
  if (count === null && length > 1) doubts.push(ask('noCount', sentence, '', String(length)));
  off.push({ ...(withWeekend ? joined(first, last) : { from: first, to: last }), sentence });
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string): boolean => weekdayOf(day) % 6 === 0;
/** 与周末连休: with the weekend that it touches. */
function joined(from: string, to: string): { from: string; to: string } {
  let [first, last] = [from, to];
  while (isWeekend(addDays(first, -1))) first = addDays(first, -1);
  while (isWeekend(addDays(last, 1))) last = addDays(last, 1);
  return { from: first, to: last };
}

const weekdays = '日一二三四五六';
function doubtsOfDay({ day, written, weekday }: ReadDay, { sentence }: Clause): Doubt[] {
  if (day === null) return [wrong('noSuchDay', sentence, written)];
  const real = weekdays.charAt(weekdayOf(day));
  return weekday !== null && weekday !== real
    ? [wrong('weekday', sentence, `${written}周${weekday}`, `周${real}`)]
    : [];
}

const allDays = ({ from, to }: Holiday): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));

function doubtsAcross(holidays: Holiday[], year: number): Doubt[] {
  const named = new Set(holidays.flatMap(({ name }) => name.split('、')));
  const missing = sevenHolidays.filter((name) => !named.has(name));
  const seen = new Map<string, string>();
  return [
    ...missing.map((name) => ask('missing', '', '', name)),
    ...holidays.flatMap((holiday) => {
      const { sentence } = holiday;
      const off = new Set(holidays.filter(({ name }) => name === holiday.name).flatMap(allDays));
      const law = holiday.name
        .split('、')
        .flatMap((name) => lawDaysOf(name, year))
        .filter((day) => !off.has(day))
        .map((day) => wrong('lawDay', sentence, holiday.name, day));
      const overlaps = [...allDays(holiday), ...holiday.workdays].flatMap((day) => {
        const before = seen.get(day);
        seen.set(day, sentence);
        return before === undefined ? [] : [wrong('overlap', sentence, day, before)];
      });
      const outside = [...allDays(holiday), ...holiday.workdays].filter((day) => !isInYear(day, year));
      const odd = holiday.workdays.filter((day) => !isWeekend(day)).map((day) => ask('makeUpWeekday', sentence, day));
      const far = holiday.workdays
        .filter((day) => daysBetween(day, holiday.from) > 31 || daysBetween(holiday.to, day) > 31)
        .map((day) => ask('farAway', sentence, day));
      return [
        ...law,
        ...overlaps,
        ...outside.slice(0, 1).map((day) => wrong('farAway', sentence, day)),
        ...odd,
        ...far,
      ];
    }),
  ];
}

const daysOf = (holidays: Holiday[]): ArrangementReading['days'] =>
  holidays
    .flatMap((holiday) => [
      ...allDays(holiday).map((day) => ({ day, workday: false, holiday: holiday.name })),
      ...holiday.workdays.map((day) => ({ day, workday: true, holiday: holiday.name })),
    ])
    .sort((a, b) => (a.day < b.day ? -1 : 1));
