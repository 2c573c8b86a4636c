import { books } from '../../contracts/books';
import { refuseReading } from '../ground/read-sheet';
import { on, personOf } from '../shared/implement';
import { findWholeChart } from './chart-store';
import { ofTheWhole } from './reach';
import { readChartSheet, refuseMissing } from './read-chart-sheet';
import { sayFault } from './say-chart';

/** What a sheet would change, before anything is proposed. */
export const readChart = on(books.readChart).handler(async ({ input, context, errors }) => {
  const { db, actor, language, today } = context;
  if (!ofTheWhole(actor, ['finance'])) throw errors.WHOLE_ASSOCIATION();
  const chart = await findWholeChart(db, language, today);
  const reading = await readChartSheet(db, { fileId: input.fileId, by: personOf(actor).id }, { ...chart, today });
  if ('refusal' in reading) throw refuseReading(reading.refusal, errors);
  if ('missing' in reading) throw refuseMissing(reading.missing, errors);
  const counts = { new: 0, renamed: 0, unchanged: 0, refused: 0 };
  for (const { verdict } of reading.rows) counts[verdict]++;
  return {
    counts,
    rows: reading.rows.map(({ line, code, name, verdict, fault, detail, was }) => ({
      ...{ line, code, name, verdict },
      words: fault ? sayFault({ fault, detail }, language) : (was ?? null),
    })),
  };
});
