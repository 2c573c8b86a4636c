import { findForRecords } from '../credit/facts';
import { plainText, readDay, readText, readUscc, shownCell, type CellRead } from '../ground/judge-cell';
import { searchName } from '../ground/search-name';
import { newId } from '../shared/ids';
import type { Importable, SheetLine } from './importable';
import {
  documentIdentity,
  documentNumber,
  judgePenalty,
  kindNamed,
  matchMember,
  type PenaltyLine,
} from './judge-penalty';
import { penaltyExample, penaltyFields, penaltyWords } from './penalty-fields';
import { penaltyTaking } from './take-penalties';

// What somebody copied from a decision may be long; of it the beginning is kept.
const lengths: Record<string, number> = { document: 60, category: 60, severity: 20, source: 300, title: 5000 };

/** A line of the sheet as its cells say it, each read as what its field is. */
export function readPenalty({ line, hidden, cells }: SheetLine): PenaltyLine {
  const row: PenaltyLine = { line, hidden, values: {}, faults: [], doubts: [] };
  for (const [field, cell] of Object.entries(cells)) {
    const shown = shownCell(cell) ?? undefined;
    // A number of a document that Excel counted has lost its end.
    if (
      field === 'document' &&
      (typeof cell === 'number' ? Math.abs(cell) >= 1e15 : /^\d(\.\d+)?E\+\d+$/i.test(shown ?? ''))
    ) {
      row.faults.push({ code: 'digitsLost', field, detail: shown });
      continue;
    }
    const read: CellRead<string> =
      field === 'uscc'
        ? readUscc(cell)
        : field === 'day' || field === 'ends'
          ? readDay(cell)
          : readText(cell, lengths[field] ?? 60);
    if ('fault' in read) {
      // Whose number it is stands in no report.
      const said = read.fault === 'uscc.idNumber' ? undefined : read.detail;
      row.faults.push({ code: read.fault, field, ...(said === undefined ? {} : { detail: said }) });
    } else if ('masked' in read) row.faults.push({ code: 'masked', field, detail: read.masked });
    else if (read.value !== null) {
      const text = field === 'name' || field === 'title' ? read.value : plainText(read.value);
      row.values[field] = field === 'document' ? documentNumber(text) : text;
      if (read.doubt) row.doubts.push({ code: read.doubt, field, detail: shown });
    }
  }
  return row;
}

const judge: Importable['judge'] = async ({ db, now, today, by, seen }, lines) => {
  const rows = lines.map(readPenalty);
  const known = await findForRecords(db, {
    codes: rows.flatMap(({ values }) => values.uscc ?? []),
    names: rows.flatMap(({ values }) => (values.name ? [searchName(values.name)] : [])).filter(Boolean),
    by,
  });
  const named = new Map<string, (typeof known.members)[number][]>();
  for (const member of known.members)
    for (const key of [...member.names, ...member.codes]) named.set(key, [...(named.get(key) ?? []), member]);
  const recorded = new Map<string, (typeof known.records)[number][]>();
  for (const each of known.records) recorded.set(each.membershipId, [...(recorded.get(each.membershipId) ?? []), each]);
  return rows.map((row) => {
    const { values } = row;
    const meant = [values.uscc ?? '', values.name ? searchName(values.name) : ''].flatMap(
      (key) => named.get(key) ?? [],
    );
    const who = matchMember(values, [...new Set(meant)]);
    const kind = values.category ? kindNamed(values.category) : null;
    const identity =
      who.is === 'one' && kind && values.document
        ? `penalty:${documentIdentity(who.member.id, kind, values.document)}`
        : null;
    const judged = judgePenalty(row, {
      ...{ id: newId(now), today, who, twice: identity ? (seen.get(identity) ?? null) : null },
      records: who.is === 'one' ? (recorded.get(who.member.id) ?? []) : [],
    });
    // A line that is refused is no document that a later one repeats.
    if (identity && judged.verdict !== 'refused' && !seen.has(identity)) seen.set(identity, row.line);
    return judged;
  });
};

/** Penalties and lists, as an association gathers them from 信用中国, the courts and its members' own notices. */
export const penaltyImport: Importable = {
  title: { 'zh-CN': '处罚和失信名单', en: 'Penalties and lists' },
  offices: ['clerk', 'director', 'compliance'],
  fields: penaltyFields,
  needs: [['name', 'uscc'], ['category'], ['document'], ['day'], ['source']],
  words: penaltyWords,
  example: penaltyExample,
  judge,
  ...penaltyTaking,
  page: (subject) => `/modules/credit/pages/record/index?id=${subject}`,
};
