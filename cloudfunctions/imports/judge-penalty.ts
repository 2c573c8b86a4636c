import type { Severity } from '../../contracts/credit-model';
import { judgeRecord, type KnownForRecords, type RecordMember } from '../credit/facts';
import { foldText } from '../ground/fold-text';
import { plainText } from '../ground/judge-cell';
import { searchName } from '../ground/search-name';
import type { Judged, Reason } from './importable';

/** A row as its cells say it. */
export interface PenaltyLine {
  line: number;
  hidden: boolean;
  values: Record<string, string>;
  faults: Reason[];
  doubts: Reason[];
}
export interface PenaltyFacts {
  /** Fills the row's place in the register. */
  id: string;
  today: string;
  /** Line of this file that brought the same document of that member before. */
  twice: number | null;
  who: Matched;
  /** What is on record of that member. */
  records: KnownForRecords['records'];
}

export type RecordKind = 'penalty' | 'list' | 'ownRecord';
const kinds: readonly [RecordKind, RegExp][] = [
  ['ownRecord', /本会|本协会|本商会|自律|会纪/],
  ['list', /失信|异常|严重违法|名单|名录|重大税收违法|联合惩戒/],
  ['penalty', /处罚|罚款|罚没|没收|吊销|暂扣|停产停业|通报批评|penalt|fine/],
];
/** What kind of record somebody calls so; null: nobody can tell. Being sued or executed alone is no dishonesty. */
export const kindNamed = (text: string): RecordKind | null =>
  kinds.find(([, words]) => words.test(foldText(text)))?.[0] ?? null;
const degrees: readonly [Severity, RegExp][] = [
  ['minor', /轻微|较轻|minor|slight/],
  ['serious', /严重|重大|serious|grave/],
  ['general', /一般|普通|general|ordinary/],
];
/** 不严重 is not 严重. */
export const severityNamed = (text: string): Severity | null =>
  degrees.find(([, words]) => words.test(foldText(text).replace(/[不非]严重/g, '')))?.[0] ?? null;

/** The year's brackets as the law writes them, nothing between: two ways of typing one number are one document. */
export const documentNumber = (text: string): string =>
  plainText(text)
    .replace(/\s/g, '')
    .replace(/[[(（【〔{]((?:19|20)\d{2})[\])）】〕}]/g, '〔$1〕');

const sites: readonly [RegExp, string][] = [
  [/(^|\.)creditchina\.gov\.cn$/, '信用中国公示'],
  [/(^|\.)gsxt\.gov\.cn$/, '国家企业信用信息公示系统公示'],
  [/(^|\.)court\.gov\.cn$/, '人民法院公示'],
];
const hostOf = (address: string): string | null => {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) && hostname.includes('.') ? hostname : null;
  } catch {
    return null;
  }
};
/** Who published it, where the sheet does not say who decided. */
const publisherAt = (host: string): string => (sites.find(([site]) => site.test(host))?.[1] ?? host).slice(0, 60);

export type Matched =
  | { is: 'one'; member: RecordMember; by: 'code' | 'name'; doubt: 'nameOther' | 'personByName' | null }
  | { is: 'none'; code: 'memberUnknown' | 'notFiled' | 'codeOther' | 'severalNames'; detail: string };
/** Whom a row means: by its code, else by its name, now or before; never somebody like it. */
export function matchMember(values: Record<string, string>, members: readonly RecordMember[]): Matched {
  const { name, uscc } = values;
  const folded = name ? searchName(name) : '';
  const named = folded ? members.filter(({ names }) => names.includes(folded)) : [];
  const coded = uscc ? members.filter(({ codes }) => codes.includes(uscc)) : [];
  const called = name ?? uscc ?? '';
  const meant = uscc ? coded : named;
  const [other] = named;
  if (meant.length === 0)
    return other
      ? { is: 'none', code: 'codeOther', detail: other.name }
      : { is: 'none', code: 'memberUnknown', detail: called };
  const filed = meant.filter((member) => member.filed);
  const [member] = filed;
  if (!member) return { is: 'none', code: 'notFiled', detail: meant[0]?.name ?? called };
  if (filed.length > 1) return { is: 'none', code: 'severalNames', detail: called };
  if (uscc) {
    const doubt = folded && !member.names.includes(folded) ? 'nameOther' : null;
    return { is: 'one', member, by: 'code', doubt };
  }
  return { is: 'one', member, by: 'name', doubt: member.kind === 'individual' ? 'personByName' : null };
}
/** By what two rows are the same document of the same member. */
export const documentIdentity = (membershipId: string, kind: string, document: string): string =>
  `${membershipId}|${kind}|${foldText(document)}`;

/** What is to become of a row: pure, all that is known given. */
export function judgePenalty(row: PenaltyLine, { id, today, twice, who, records }: PenaltyFacts): Judged {
  const { values } = row;
  const document = values.document ?? '';
  const called = who.is === 'one' ? who.member.name : (values.name ?? values.uscc ?? '');
  const label = [called, document].filter(Boolean).join(' ') || '—';
  const judged = (verdict: Judged['verdict'], more: Partial<Judged> = {}): Judged => ({
    ...{ line: row.line, label, verdict, would: null, reasons: [], draft: null, changes: {}, subject: null },
    version: null,
    ...more,
  });
  const faults = [...row.faults];
  const faulty = new Set(faults.map(({ field }) => field));
  const fault = (code: string, field: string, detail?: string) => {
    if (!faulty.has(field)) faults.push({ code, field, ...(detail === undefined ? {} : { detail }) });
    faulty.add(field);
  };
  if (!values.name && !values.uscc) fault('whoMissing', 'name');
  else if (who.is === 'none') fault(who.code, values.uscc ? 'uscc' : 'name', who.detail);
  else if (who.member.own) fault('ownCompany', 'name', who.member.name);
  for (const field of ['category', 'document', 'day', 'source']) if (!values[field]) fault('missing', field);
  const kind = values.category ? kindNamed(values.category) : null;
  if (kind === 'ownRecord') fault('ownRecord', 'category');
  else if (kind === null) fault('categoryUnknown', 'category', values.category);
  // A list of serious ones says so in its name.
  const severity = severityNamed(values.severity ?? values.category ?? '');
  if (severity === null) fault(values.severity ? 'severityUnknown' : 'missing', 'severity', values.severity);
  const host = values.source ? hostOf(values.source) : null;
  if (values.source && host === null) fault('notSource', 'source', values.source.slice(0, 60));
  const { day = '', ends = null, source = '' } = values;
  if (faults.length > 0 || who.is === 'none' || kind === null || kind === 'ownRecord' || !severity || !host)
    return judged('refused', { reasons: faults });
  const known = records.find(
    (each) =>
      each.membershipId === who.member.id &&
      documentIdentity(who.member.id, each.kind, each.documentNo) === documentIdentity(who.member.id, kind, document),
  );
  const refused = (code: string, field: string, detail?: string) =>
    judged('refused', { reasons: [{ code, field, ...(detail === undefined ? {} : { detail }) }] });
  const own = { ruleResolution: null, hearingNote: null };
  const verdict = judgeRecord({ kind, severity, sourceUrl: source, recognizedOn: day, endsOn: ends, ...own }, today);
  if (known) {
    const endsOn = ends ?? (verdict.ok ? verdict.endsOn : known.endsOn);
    const same = known.severity === severity && known.recognizedOn === day && known.endsOn === endsOn;
    return same
      ? judged('unchanged', { subject: known.id })
      : refused('recordedOther', 'document', `${known.recognizedOn} – ${known.endsOn}`);
  }
  if (twice !== null) return judged('refused', { reasons: [{ code: 'twice', detail: String(twice) }] });
  if (!verdict.ok) {
    if (verdict.code === 'DAY_AHEAD') return refused('inFuture', 'day', day);
    if (verdict.code === 'TOO_LONG') return refused('publishedTooLong', 'ends', ends ?? '');
    if (ends && ends <= day) return refused('endBeforeStart', 'ends', ends);
    return refused('over', 'ends', verdict.code === 'ALREADY_OVER' ? verdict.endsOn : '');
  }
  const doubts = [...row.doubts, ...(row.hidden ? [{ code: 'hidden' }] : [])];
  if (who.doubt) doubts.push({ code: who.doubt, field: 'name', detail: who.member.name });
  const title = values.title ?? values.category ?? '';
  const draft = {
    ...{ membershipId: who.member.id, kind, severity, documentNo: document, sourceUrl: source, recognizedOn: day },
    title: [...title].length > 100 ? `${[...title].slice(0, 99).join('')}…` : title,
    authority: values.authority ?? publisherAt(host),
    ...{ repairableOn: verdict.repairableOn, endsOn: verdict.endsOn },
  };
  const made = { draft, reasons: doubts, subject: id };
  return doubts.length > 0 ? judged('doubtful', { ...made, would: 'new' }) : judged('new', made);
}
