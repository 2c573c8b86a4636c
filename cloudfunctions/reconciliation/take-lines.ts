import { createHash } from 'node:crypto';
import type { StatementChannel } from '../../contracts/reconcile-kinds';
import { postMany, type Posting } from '../books/effects';
import { addDays, dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import type { SheetRow } from '../shared/sheet-reader';
import { judgeLines, marksOf, type Columns } from './judge-lines';
import { linkWechat, saveLines } from './line-store';
import { closeTaking } from './statement-store';

export interface Taken {
  lines: number;
  fresh: number;
  known: number;
  badRows: number;
  gaps: number;
}
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * Takes the rows of a statement, each line once whatever files bring it; what WeChat kept of its lines is a cost. Of a file
 * without any line nothing is written (`lines` 0).
 */
export async function takeLines(
  db: Db,
  given: {
    statementId: string;
    rows: readonly SheetRow[];
    columns: Columns;
    channel: StatementChannel;
    account: string;
    by: string | null;
    /** The day that it is of, where it is of one whole day. */
    ofDay?: string;
  },
  now: Date,
): Promise<Taken> {
  const { statementId, columns, channel, account, by } = given;
  const today = dayOf(now);
  const { lines, bad, gaps } = judgeLines(given.rows, columns, { today, own: channel === 'bank' ? account : null });
  if (lines.length === 0) return { lines: 0, fresh: 0, known: 0, badRows: bad.length, gaps: 0 };
  const marks = marksOf(lines, digest);
  const marked = lines.map((line, i) => ({ ...line, mark: marks[i] ?? '' }));
  const saved = await saveLines(db, { statementId, channel, account, lines: marked }, now);
  const kept = saved.filter(({ fee }) => fee !== 0);
  await postMany(
    db,
    kept.map(
      ({ id, day, fee }): Posting => ({
        ...{ day, source: { kind: 'bank_line', id, step: 'fee' }, amount: Math.abs(fee), by, now },
        rule: fee > 0 ? 'line.fee.wechat' : 'line.fee.returned',
        summary: { zh: '微信支付手续费', en: 'Charge of WeChat Pay' },
      }),
    ),
  );
  if (channel === 'wechat') await linkWechat(db, now);
  const days = lines.map(({ day }) => day).sort();
  const yesterday = addDays(today, -1);
  const [firstDay, lastDay] = [given.ofDay ?? days[0] ?? yesterday, given.ofDay ?? days.at(-1) ?? yesterday];
  const fresh = saved.length;
  const known = lines.length - fresh;
  await closeTaking(
    db,
    statementId,
    {
      ...{ columns, channel, account, fresh, known, bad, gaps, firstDay, by },
      // Of the day on which it was made more may still come.
      lastDay: lastDay >= today && firstDay < today ? yesterday : lastDay,
    },
    now,
  );
  return { lines: lines.length, fresh, known, badRows: bad.length, gaps: gaps.length };
}
