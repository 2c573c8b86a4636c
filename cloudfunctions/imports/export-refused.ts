import { imports } from '../../contracts/imports';
import { shownCell } from '../ground/judge-cell';
import { columnName, findTable } from '../ground/judge-header';
import { exportFile } from '../ground/export';
import { on } from '../shared/implement';
import type { Sheet } from '../shared/spreadsheet';
import { importableOf, mayImport } from './importables';
import { readFile, refuseReading } from '../ground/read-sheet';
import { findLeft } from './row-store';
import { sayReason } from './say';
import { findImport } from './store';

const words = {
  line: { 'zh-CN': '原表行号', en: 'Line' },
  why: { 'zh-CN': '没有收下的原因', en: 'Why it was not taken' },
  name: { 'zh-CN': '未收下的行', en: 'Lines not taken' },
  head: {
    'zh-CN': '改好以后，这份表可以直接再导入；前两列不用管。',
    en: 'Put right, this sheet can be imported as it is; the first two columns are passed over.',
  },
};

/** The lines that were not taken, as they stood, with the reason beside them. It can be put right and imported again. */
export const exportRefused = on(imports.exportRefused).handler(async ({ input, context, errors }) => {
  const { db, actor, language, today } = context;
  const record = await findImport(db, input.id);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  if (!record.cloudId) throw errors.SHEET_GONE();
  const reading = await readFile(record.cloudId);
  if ('refusal' in reading) throw refuseReading(reading.refusal, errors);
  const sheet = reading.book.sheets[record.sheet];
  if (!sheet) throw errors.SHEET_GONE();
  const importable = importableOf(record.noun);
  const left = await findLeft(db, input.id);
  const table = findTable(sheet, importable.fields);
  const written: Sheet = {
    name: words.name[language],
    head: [words.head[language]],
    columns: [
      { header: words.line[language], width: 10, type: 'count' },
      { header: words.why[language], width: 50, type: 'text' },
      ...table.columns.map(({ index, title }) => ({
        header: title || columnName(index),
        width: 18,
        type: 'text' as const,
      })),
    ],
    rows: table.rows
      .filter(({ line }) => left.has(line))
      .map(({ line, cells }) => [
        line,
        (left.get(line)?.reasons ?? []).map((reason) => sayReason(importable, reason, language)).join('\n'),
        ...table.columns.map(({ index }) => shownCell(cells[index] ?? null)),
      ]),
  };
  const { workbook } = await import('../shared/spreadsheet');
  const exported = await exportFile(context, {
    name: `${words.name[language]} ${record.fileName.replace(/\.\w+$/, '')} ${today}.xlsx`,
    content: await workbook([written]),
    subject: `sheet_import:${input.id}`,
    note: `${left.size} rows not taken of ${record.fileName}`,
  });
  return { ...exported, rows: left.size };
});
