import type { Duty } from '../../contracts/workbench';
import type { Duties, DutyWords } from '../ground/duties';
import type { Language } from '../../contracts/wire';
import type { CalendarOverrides } from '../ground/judge-workdays';
import type { DutyRow } from './duty-store';
import { dueDay, workdaysLeft } from './judge-day';

/** Words of a kind; a view that publishes one without words is a fault of the deployment. */
export function wordsOf(collected: readonly Duties[], kind: string): DutyWords {
  const words = collected.find((each) => kind in each.words)?.words[kind];
  if (!words) throw new Error(`duties of the kind ${kind} have no words`);
  return words;
}

/** Kinds with one English word are one source; the word in lower case names it to the filter. */
export const sourceOf = ({ source }: DutyWords): string => source.en.toLowerCase();

/** Own duties counted by kind, as their sources; the fullest first. */
export function sourcesOf(collected: readonly Duties[], kinds: Record<string, number>, language: Language) {
  const sources = new Map<string, { source: string; title: string; count: number }>();
  for (const [kind, count] of Object.entries(kinds)) {
    const words = wordsOf(collected, kind);
    const source = sourceOf(words);
    const known = sources.get(source) ?? { source, title: words.source[language], count: 0 };
    sources.set(source, { ...known, count: known.count + count });
  }
  return [...sources.values()].sort((a, b) => b.count - a.count || (a.source < b.source ? -1 : 1));
}

const spoken = (words: DutyWords, name: string, value: unknown, language: Language): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return words.codes?.[name]?.[text]?.[language] ?? text;
};
export const objectOf = (words: DutyWords, row: Pick<DutyRow, 'title' | 'values'>, language: Language): string =>
  words.object[language]
    .replace(/{{(\w+)}}/g, (_, name: string) =>
      name === 'title' ? row.title : spoken(words, name, row.values[name], language),
    )
    .trim();

export function presentDuty(
  collected: readonly Duties[],
  row: DutyRow,
  given: { language: Language; today: string; overrides: CalendarOverrides; mine: boolean },
): Duty {
  const words = wordsOf(collected, row.kind);
  const due = { dueOn: row.dueOn, dueAt: row.dueAt === null ? null : new Date(row.dueAt) };
  return {
    key: row.key,
    kind: row.kind,
    subject: row.subject,
    verb: words.verb[given.language],
    object: objectOf(words, row, given.language),
    source: sourceOf(words),
    sourceTitle: words.source[given.language],
    since: new Date(row.since).toISOString(),
    dueOn: dueDay(due),
    dueAt: due.dueAt && due.dueAt.toISOString(),
    workdaysLeft: workdaysLeft(due, given.today, given.overrides),
    overdue: row.overdue,
    provisional: row.provisional,
    page: row.page,
    waitsFor: given.mine ? [] : row.offices,
  };
}
