import { books, type ChartChange } from '../../contracts/books';
import { refuseReading } from '../ground/read-sheet';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findWholeChart, type ChartHeld } from './chart-store';
import { judgeChart } from './judge-chart';
import { saveProposal } from './proposal-store';
import { ofTheWhole } from './reach';
import { readChartSheet, refuseMissing } from './read-chart-sheet';
import { sayFault, summaryOf } from './say-chart';

/** The first of the two persons: the chart is as it was until the second has agreed. */
export const proposeChart = on(books.proposeChart).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language, audit } = context;
  if (!ofTheWhole(actor, ['finance'])) throw errors.WHOLE_ASSOCIATION();
  const by = personOf(actor).id;
  const chart = await findWholeChart(db, language, today);
  const { changes: asked, from } =
    input.kind === 'sheet' ? await fromSheet(chart, input) : { changes: input.changes, from: null };
  const verdict = judgeChart(asked, { ...chart, today });
  if (!verdict.ok) {
    const { index } = verdict;
    throw errors.CHART_REFUSED({ data: { index, reason: sayFault(verdict, language) } });
  }
  const { changes } = verdict;
  const given = { id: newId(now), kind: 'chart' as const, day: today, summary: summaryOf(changes, from) };
  await saveProposal(db, { ...given, lines: [], amount: 0, reverses: null, changes, by }, now);
  audit({ subject: `book_proposal:${given.id}`, after: { ...given, changes }, note: given.summary });
  return { proposalId: given.id };

  async function fromSheet(
    held: ChartHeld,
    { fileId, without }: { fileId: string; without: boolean },
  ): Promise<{ changes: ChartChange[]; from: string }> {
    const reading = await readChartSheet(db, { fileId, by }, { ...held, today });
    if ('refusal' in reading) throw refuseReading(reading.refusal, errors);
    if ('missing' in reading) throw refuseMissing(reading.missing, errors);
    const refused = reading.rows.filter((row) => row.verdict === 'refused').length;
    if (refused > 0 && !without) throw errors.ROWS_REFUSED({ data: { rows: refused } });
    const found = reading.rows.flatMap(({ change }) => change ?? []);
    if (found.length === 0) throw errors.NOTHING_NEW();
    // What others stand under is written first.
    const codeOf = (change: ChartChange) => ('code' in change ? change.code : '');
    return { changes: found.sort((a, b) => codeOf(a).length - codeOf(b).length), from: reading.fileName };
  }
});
