import { isLiving } from '../../contracts/member-statuses';
import type { MemberKind } from '../../contracts/application';
import type { Words } from '../../contracts/wire';
import type { IdType } from '../../contracts/identity-document';
import { plainText, type CellRead } from '../ground/judge-cell';
import type { Change, Judged, Reason } from './importable';

/** A row as it was read, before anything is known of the members there are. */
export interface MemberLine {
  line: number;
  hidden: boolean;
  /** What the cells of the matched columns say, masked and empty ones left out. */
  values: Record<string, string>;
  /** What must be right before the row can be taken. */
  faults: Reason[];
  doubts: Reason[];
  notes: Reason[];
}
export interface KnownMember {
  id: string;
  version: number;
  identityKey: string;
  status: string;
  kind: MemberKind;
  name: string;
  searchName: string;
  uscc: string | null;
  memberNo: number | null;
  tier: string;
  joinedOn: string | null;
  legalRep: string | null;
  industry: string;
  region: string;
  size: string | null;
  address: string | null;
  committeeId: string | null;
  committee: string | null;
  endedOn: string | null;
  representative: { name: string; title: string | null; phone: string } | null;
}
export interface MemberFacts {
  /** By the identity of the row, by its number, and by its name; live ones first. */
  byKey: KnownMember | null;
  byNumber: KnownMember | null;
  byName: KnownMember[];
  /** What imports wrote of it last. */
  base: Record<string, string>;
  committees: ReadonlyMap<string, string>;
  /** Whom the row names, a document's number sealed. */
  identity: Record<string, unknown> | null;
  /** Line of this file that named the same member before. */
  twice: number | null;
  today: string;
  id: string;
}

const open = new Set(['under_review', 'returned']);
/** Fields that an import may correct of a member there is, in the order of the report. */
const correctable = [
  'name',
  'tier',
  'joinedOn',
  'legalRep',
  'committee',
  'industry',
  'region',
  'size',
  'address',
] as const;

/** What is entered as the row says it; the rest stands for a code, or is kept sealed. */
const entered = [
  'name',
  'uscc',
  'memberNo',
  'tier',
  'legalRep',
  'address',
  'representative',
  'title',
  'phone',
] as const;
const pick = (values: Record<string, string>, fields: readonly string[]) =>
  Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));

export const kindWords: Record<MemberKind, Words> = {
  unit: { 'zh-CN': '单位', en: 'Company' },
  individual: { 'zh-CN': '个人', en: 'Individual' },
  group: { 'zh-CN': '团体', en: 'Group' },
};
const kindNamed = (text: string): MemberKind | null => {
  const folded = text.replace(/会员|类|\s/g, '').toLowerCase();
  const exact = (Object.keys(kindWords) as MemberKind[]).find((kind) =>
    Object.values(kindWords[kind]).some((word) => word.toLowerCase() === folded),
  );
  return exact ?? (/^(企业|公司|法人)$/.test(folded) ? 'unit' : /^(自然人)$/.test(folded) ? 'individual' : null);
};
const sizes: Record<string, string> = { 大: 'large', 中: 'medium', 小: 'small', 微: 'micro' };
const sizeNamed = (text: string): string | null =>
  sizes[/^([大中小微])型?(企业)?$/.exec(text)?.[1] ?? ''] ??
  (Object.values(sizes).includes(text.toLowerCase()) ? text.toLowerCase() : null);

/** Which identity a row names: a company by its code, a person by his document. */
export function whoIs(
  values: Record<string, string>,
): { kind: 'unit' | 'group'; uscc: string } | { kind: 'individual'; idType: IdType; idNumber: string } | null {
  const kind = values.kind ? kindNamed(values.kind) : null;
  if (values.uscc && kind !== 'individual')
    return { kind: kind ?? (values.uscc.startsWith('51') ? 'group' : 'unit'), uscc: values.uscc };
  if (values.idNumber && kind !== 'unit' && kind !== 'group')
    return { kind: 'individual', idType: 'residentId', idNumber: values.idNumber };
  return null;
}

const result = ({ line, values }: MemberLine, verdict: Judged['verdict'], more: Partial<Judged> = {}): Judged => ({
  line,
  label: values.name ?? values.uscc ?? values.memberNo ?? '—',
  verdict,
  would: null,
  reasons: [],
  draft: null,
  changes: {},
  subject: null,
  version: null,
  ...more,
});

/** What is to become of a row: pure, all that is known given. */
export function judgeMember(row: MemberLine, facts: MemberFacts): Judged {
  const { values, faults, notes } = row;
  const doubts = [...row.doubts, ...(row.hidden ? [{ code: 'hidden' }] : [])];
  const refuse = (...reasons: Reason[]) => result(row, 'refused', { reasons: [...faults, ...reasons] });
  if (faults.length > 0) return refuse();
  if (facts.twice !== null) return refuse({ code: 'twice', detail: String(facts.twice) });
  const { byKey, byNumber, byName } = facts;
  if (byKey && open.has(byKey.status)) return refuse({ code: 'applying' });
  if (byKey?.status === 'expelled') return refuse({ code: 'expelled' });
  const live = byKey && isLiving(byKey.status) ? byKey : null;
  if (live && byNumber && byNumber.id !== live.id)
    return refuse({ code: 'codeOther', field: 'memberNo', detail: byNumber.name });
  const hasIdentity = Boolean(values.uscc ?? values.idNumber);
  // Without a code, the number names the member; without a number, its name does, where one alone has it.
  const known =
    live ??
    (hasIdentity
      ? null
      : byNumber && isLiving(byNumber.status)
        ? byNumber
        : byName.length === 1 && isLiving(byName[0]?.status ?? '')
          ? (byName[0] ?? null)
          : null);
  if (known) return compare(row, known, facts, doubts);
  if (!values.name) return refuse({ code: 'nameMissing', field: 'name' });
  const who = whoIs(values);
  if (!who) return refuse(byName.length > 1 ? { code: 'severalNames', field: 'name' } : { code: 'identityMissing' });
  if (byNumber) return refuse({ code: 'numberTaken', field: 'memberNo', detail: byNumber.name });
  if (byKey) doubts.push({ code: 'wasMember', detail: byKey.endedOn ?? '' });
  const namesake = byName.find(({ status }) => isLiving(status));
  if (namesake) doubts.push({ code: 'sameName', field: 'name', detail: namesake.name });
  if (!values.joinedOn) doubts.push({ code: 'joinedMissing', field: 'joinedOn' });
  const extra = readWords(row, facts);
  doubts.push(...extra.doubts);
  const reasons = [...doubts, ...notes, ...extra.notes];
  const more: Partial<Judged> = {
    reasons,
    subject: facts.id,
    draft: {
      ...{ values: pick(values, entered), kind: who.kind, identity: facts.identity },
      ...extra.kept,
      joinedOn: values.joinedOn ?? facts.today,
    },
  };
  return doubts.length > 0 ? result(row, 'doubtful', { ...more, would: 'new' }) : result(row, 'new', more);
}

/** Words that stand for a code, and whose code is not known. */
function readWords({ values }: MemberLine, { committees }: MemberFacts) {
  const [doubts, notes]: [Reason[], Reason[]] = [[], []];
  const industry = values.industry && /^[A-T]\d{2}$/.test(values.industry) ? values.industry : null;
  if (values.industry && !industry) notes.push({ code: 'industryUnknown', field: 'industry', detail: values.industry });
  const region = values.region && /^[1-9]\d{5}$/.test(values.region) ? values.region : null;
  if (values.region && !region) notes.push({ code: 'regionUnknown', field: 'region', detail: values.region });
  const size = values.size ? sizeNamed(values.size) : null;
  if (values.size && !size) notes.push({ code: 'sizeUnknown', field: 'size', detail: values.size });
  const committeeId = values.committee ? (committees.get(values.committee) ?? null) : null;
  if (values.committee && !committeeId)
    doubts.push({ code: 'committeeUnknown', field: 'committee', detail: values.committee });
  if (values.kind && !kindNamed(values.kind)) notes.push({ code: 'kindUnknown', field: 'kind', detail: values.kind });
  return { doubts, notes, kept: { industry, region, size, committeeId } };
}

/** `王芳 总经理`, as the register writes a representative in one cell. */
export const representativeIn = (cell: string): { name: string; title: string | null } => {
  const [name = '', ...title] = cell.split(' ');
  return { name, title: title.join(' ') || null };
};

function compare(row: MemberLine, known: KnownMember, facts: MemberFacts, doubts: Reason[]): Judged {
  const { values, notes } = row;
  const reasons: Reason[] = [];
  const extra = readWords(row, facts);
  if (values.memberNo && known.memberNo !== null && Number(values.memberNo) !== known.memberNo)
    reasons.push({ code: 'numberOther', field: 'memberNo', detail: String(known.memberNo) });
  const kind = values.kind ? kindNamed(values.kind) : null;
  if (kind && kind !== known.kind)
    reasons.push({ code: 'kindOther', field: 'kind', detail: kindWords[known.kind]['zh-CN'] });
  const { industry, region, size, committeeId } = extra.kept;
  // What the sheet says as it is kept, beside what is kept; null: it says nothing that can be written.
  const said: Record<
    (typeof correctable)[number],
    { value: string | null; shown?: string | null; now: string | null; nowShown?: string | null }
  > = {
    name: { value: values.name ?? null, now: known.name },
    tier: { value: values.tier ?? null, now: known.tier },
    joinedOn: { value: values.joinedOn ?? null, now: known.joinedOn },
    legalRep: { value: known.kind === 'individual' ? null : (values.legalRep ?? null), now: known.legalRep },
    committee: {
      value: committeeId,
      shown: values.committee ?? null,
      now: known.committeeId,
      nowShown: known.committee,
    },
    industry: { value: industry, now: known.industry || null },
    region: { value: region, now: known.region || null },
    size: { value: known.kind === 'unit' ? size : null, now: known.size },
    address: { value: values.address ?? null, now: known.address },
  };
  const changes: Record<string, Change> = {};
  for (const field of correctable) {
    const { value, shown = value, now, nowShown = now } = said[field];
    // Wide signs and narrow ones are one: nobody meant to change them.
    if (value === null || value === now || (now !== null && plainText(value) === plainText(now))) continue;
    changes[field] = { from: nowShown, to: shown, old: now, value };
    // Empty, or written by an import and by nobody since: nothing of anybody's is lost.
    if (now !== null && facts.base[field] !== now) doubts.push({ code: 'kept', field, detail: nowShown ?? '' });
  }
  const named = values.representative ? representativeIn(values.representative) : null;
  const hand = known.representative;
  const whole = hand ? [hand.name, hand.title].filter(Boolean).join(' ') : '';
  if (
    (values.representative && values.representative !== whole && named?.name !== hand?.name) ||
    (values.phone && values.phone !== hand?.phone)
  )
    notes.push({ code: 'representativeKept', field: 'representative' });
  const found = { subject: known.id, version: known.version, changes };
  if (Object.keys(changes).length === 0)
    return result(row, 'unchanged', { ...found, reasons: [...reasons, ...notes, ...extra.notes] });
  // An unknown committee is doubtful where the rest would be taken without it.
  const open_ = [...doubts, ...reasons, ...extra.doubts];
  const all = [...open_, ...notes, ...extra.notes];
  return open_.length > 0
    ? result(row, 'doubtful', { ...found, would: 'changed', reasons: all })
    : result(row, 'changed', { ...found, reasons: all });
}

/** Puts what a cell says among the values of a row, or its fault among the faults. */
export function note(
  row: MemberLine,
  field: string,
  read: CellRead<string> | CellRead<number>,
  shown: string | null,
): void {
  if ('masked' in read) return;
  if ('fault' in read) {
    row.faults.push({ code: read.fault, field, ...(read.detail !== undefined && { detail: read.detail }) });
    return;
  }
  if (read.value === null) return;
  row.values[field] = String(read.value);
  const detail = read.rest?.join('、') ?? shown ?? '';
  if (read.doubt === 'monthOnly' || read.doubt === 'more' || read.doubt === 'organisationCode')
    row.notes.push({ code: read.doubt, field, detail });
  else if (read.doubt) row.doubts.push({ code: read.doubt, field, detail });
}
