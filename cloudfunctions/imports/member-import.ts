import { diagnoseIdNumber } from '../../contracts/id-number';
import { secretariat } from '../../contracts/wire';
import { plainText, readCount, readDay, readPhone, readText, readUscc, shownCell } from '../ground/judge-cell';
import { searchName } from '../ground/search-name';
import { identityOf } from '../membership/effects';
import { newId } from '../shared/ids';
import type { Importable, SheetLine } from './importable';
import { judgeMember, note, whoIs, type MemberLine } from './judge-member';
import { memberExample, memberFields, memberWords } from './member-fields';
import { findCommittees, findKnown } from './member-store';
import { memberTaking, writtenBy } from './take-members';

const lengths: Record<string, number> = {
  name: 100,
  tier: 20,
  legalRep: 60,
  representative: 60,
  title: 30,
  address: 120,
};

/** A line of the sheet as its cells say it, each read as what its field is. */
export function readMember({ line, hidden, cells }: SheetLine, today: string): MemberLine {
  const row: MemberLine = { line, hidden, values: {}, faults: [], doubts: [], notes: [] };
  for (const [field, cell] of Object.entries(cells)) {
    const shown = shownCell(cell);
    if (field === 'uscc') note(row, field, readUscc(cell), shown);
    else if (field === 'phone') note(row, field, readPhone(cell), shown);
    else if (field === 'joinedOn') note(row, field, readDay(cell), shown);
    else if (field === 'memberNo') note(row, field, readCount(cell), shown);
    else note(row, field, readText(cell, lengths[field] ?? 60), shown);
  }
  const { values } = row;
  // Codes and words that stand for one; a name is kept as it was typed.
  for (const field of ['industry', 'region', 'size', 'kind', 'idNumber'])
    if (values[field]) values[field] = plainText(values[field]);
  if (values.joinedOn && values.joinedOn > today)
    row.faults.push({ code: 'inFuture', field: 'joinedOn', detail: values.joinedOn });
  if (values.idNumber) {
    const found = diagnoseIdNumber(values.idNumber, today);
    if (found.ok) values.idNumber = found.value;
    // As a number it has lost its last digits, as a credit code would have.
    else
      row.faults.push(
        /E\+?\d/i.test(values.idNumber) || /000$/.test(values.idNumber)
          ? { code: 'digitsLost', field: 'idNumber', detail: '…' }
          : { code: 'notId', field: 'idNumber' },
      );
  }
  return row;
}

const judge: Importable['judge'] = async (trial, lines) => {
  const rows = lines.map((line) => readMember(line, trial.today));
  const ids = rows.map(() => newId(trial.now));
  const searched = rows.map(({ values }) => (values.name ? searchName(values.name) : null));
  const whos = rows.map(({ values }, i) => {
    const who = whoIs(values);
    return who ? identityOf(who, ids[i] ?? '') : null;
  });
  const known = await findKnown(trial.db, {
    keys: whos.flatMap((who) => who?.identityKey ?? []),
    numbers: rows.flatMap(({ values }) => (values.memberNo ? Number(values.memberNo) : [])),
    names: searched.flatMap((name) => name ?? []),
  });
  const committees = await findCommittees(trial.db, trial.today);
  const base = await trial.base(known.map(({ id }) => id));
  const live = (status: string) => ['active', 'arrears', 'suspended', 'under_review', 'returned'].includes(status);
  const by = <Key>(keyOf: (member: (typeof known)[number]) => Key) => {
    const found = new Map<Key, typeof known>();
    for (const member of known) found.set(keyOf(member), [...(found.get(keyOf(member)) ?? []), member]);
    return found;
  };
  const [byKey, byNumber, byName] = [by((m) => m.identityKey), by((m) => m.memberNo), by((m) => m.searchName)];
  return rows.map((row, i) => {
    const { values } = row;
    const who = whos[i];
    const same = who ? (byKey.get(who.identityKey) ?? []) : [];
    const named = searched[i] ?? null;
    const names = named === null ? [] : (byName.get(named) ?? []);
    const numbered = values.memberNo ? (byNumber.get(Number(values.memberNo))?.[0] ?? null) : null;
    const own = same.find(({ status }) => live(status)) ?? same[0] ?? null;
    const alone = names.filter(({ status }) => live(status));
    const subject = own ?? numbered ?? (alone.length === 1 ? alone[0] : undefined);
    const identity =
      who?.identityKey ?? (values.memberNo ? `no:${values.memberNo}` : named === null ? null : `name:${named}`);
    const twice = identity === null ? null : (trial.seen.get(identity) ?? null);
    if (identity !== null && twice === null) trial.seen.set(identity, row.line);
    return judgeMember(row, {
      byKey: own,
      byNumber: numbered,
      byName: alone,
      base: (subject && base.get(subject.id)) ?? {},
      committees,
      identity: who ? { ...who } : null,
      twice,
      today: trial.today,
      id: ids[i] ?? '',
    });
  });
};

/** Members, as an association brings them from its sheets. */
export const memberImport: Importable = {
  title: { 'zh-CN': '会员', en: 'Members' },
  offices: secretariat,
  fields: memberFields,
  needs: [['uscc', 'memberNo', 'name', 'idNumber']],
  words: memberWords,
  example: memberExample,
  judge,
  written: writtenBy,
  ...memberTaking,
  page: (subject) => `/modules/workbench/pages/member/index?id=${subject}`,
};
