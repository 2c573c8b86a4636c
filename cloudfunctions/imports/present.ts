import type { ImportRow, ImportSummary, ImportWhole } from '../../contracts/imports';
import type { importNouns } from '../../contracts/row-verdicts';
import type { Language } from '../../contracts/wire';
import { columnName } from '../ground/judge-header';
import { importableOf } from './importables';
import type { ShownRow } from './row-store';
import { noCounts, sayNotes, sayReason } from './say';
import type { ImportRecord } from './store';

export const presentSummary = (record: ImportRecord, language: Language): ImportSummary => ({
  id: record.id,
  noun: record.noun as (typeof importNouns)[number],
  nounTitle: importableOf(record.noun).title[language],
  fileName: record.fileName,
  state: record.state,
  openedBy: record.openedBy,
  openedAt: record.openedAt.toISOString(),
  counts: { ...noCounts, ...record.counts },
  total: record.total,
  done: record.done,
  failed: record.failed,
});

export function presentImport(record: ImportRecord, language: Language): ImportWhole {
  const { fields, needs } = importableOf(record.noun);
  const sheet = record.outline.sheets[record.sheet];
  const chosen = new Map(Object.entries(record.columns).map(([field, index]) => [index, field]));
  return {
    ...presentSummary(record, language),
    sheet: record.sheet,
    sheets: record.outline.sheets.map(({ name, rows, hidden }) => ({ name, rows, hidden })),
    columns: (sheet?.columns ?? []).map(({ index, title, examples, field, by }) => {
      const now = chosen.get(index) ?? null;
      return {
        index,
        letter: columnName(index),
        title,
        examples,
        field: now,
        by: now === null ? null : now === field ? by : 'hand',
      };
    }),
    fields: fields.map(({ key, title }) => ({
      key,
      title: title[language],
      needed: needs.some((group) => group.length === 1 && group[0] === key),
    })),
    notes: sayNotes(record, sheet, language),
    takenBy: record.takenBy,
    takenAt: record.takenAt?.toISOString() ?? null,
    endedAt: record.endedAt?.toISOString() ?? null,
    undoneBy: record.undoneBy,
    undoneAt: record.undoneAt?.toISOString() ?? null,
    undoReason: record.undoReason,
    undoStands: record.undoStands ?? [],
    emptied: record.emptiedAt !== null,
  };
}

export function presentRow(noun: string, row: ShownRow, language: Language): ImportRow {
  const importable = importableOf(noun);
  const { changes, reasons, subject, ...rest } = row;
  return {
    ...rest,
    reasons: reasons.map((reason) => sayReason(importable, reason, language)),
    changes: importable.fields.flatMap(({ key, title }) => {
      const change = changes[key];
      return change ? [{ field: title[language], from: change.from, to: change.to }] : [];
    }),
    // A new one has a page once it is there.
    page: subject && ((row.would ?? row.verdict) !== 'new' || row.state === 'taken') ? importable.page(subject) : null,
  };
}
