import type { Db } from '../shared/db';
import { judgeQueue, type JudgedLine } from './judge-queue';
import { findMark, findQueue } from './queue-store';

/** The lines that wait, in their order, as they were judged: what a page has to know of those that it does not show. */
export interface KnownQueue {
  mark: string;
  lines: { id: string; day: string; amount: number; certain: boolean }[];
  verdicts: ReadonlyMap<string, JudgedLine>;
}
/** The last one. Judging is a function of what the mark stands for, so that it holds as long as the mark does. */
let known: KnownQueue | null = null;

/**
 * What each line that waits may be. All of them are read and judged where something has changed since the last time; else
 * one statement says that nothing has.
 */
export async function knowQueue(db: Db): Promise<KnownQueue> {
  if (known && (await findMark(db)) === known.mark) return known;
  const { mark, lines, bills, standings, known: accounts } = await findQueue(db);
  const verdicts = new Map(judgeQueue(lines, bills, standings, accounts).map((each) => [each.lineId, each]));
  known = {
    mark,
    lines: lines.map(({ id, day, amount }) => ({ id, day, amount, certain: verdicts.get(id)?.certain ?? false })),
    verdicts,
  };
  return known;
}
