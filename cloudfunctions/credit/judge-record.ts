import type { Severity } from '../../contracts/credit-model';
import { monthsLater } from './judge-months';

/** Months after the document: when a record may be repaired, and when its publication ends by itself (发改委令36号). */
const periods: Record<Severity, { least: number; most: number }> = {
  minor: { least: 0, most: 3 },
  general: { least: 3, most: 12 },
  serious: { least: 12, most: 36 },
};

export interface EnteredRecord {
  kind: 'penalty' | 'list' | 'ownRecord';
  severity: Severity;
  sourceUrl: string | null;
  recognizedOn: string;
  endsOn: string | null;
  ruleResolution: string | null;
  hearingNote: string | null;
}
export type RecordVerdict =
  | { ok: true; repairableOn: string; endsOn: string }
  | { ok: false; code: 'ALREADY_OVER'; endsOn: string }
  | { ok: false; code: 'SOURCE_NEEDED' | 'RULE_NEEDED' | 'DAY_AHEAD' | 'TOO_LONG' };

/**
 * Whether a record may be entered, and when it leaves the file. A public one names its source; one of the association's
 * own rests on a rule of the assembly and on a hearing (handbook §3.3). What is over already is entered no more.
 */
export function judgeRecord(given: EnteredRecord, today: string): RecordVerdict {
  const { kind, severity, recognizedOn } = given;
  if (kind !== 'ownRecord' && !given.sourceUrl) return { ok: false, code: 'SOURCE_NEEDED' };
  if (kind === 'ownRecord' && !(given.ruleResolution && given.hearingNote)) return { ok: false, code: 'RULE_NEEDED' };
  if (recognizedOn > today) return { ok: false, code: 'DAY_AHEAD' };
  const { least, most } = periods[severity];
  const latest = monthsLater(recognizedOn, most);
  const endsOn = given.endsOn ?? latest;
  if (endsOn > latest) return { ok: false, code: 'TOO_LONG' };
  if (endsOn <= today || endsOn <= recognizedOn) return { ok: false, code: 'ALREADY_OVER', endsOn };
  const repairable = monthsLater(recognizedOn, least);
  return { ok: true, repairableOn: repairable < endsOn ? repairable : endsOn, endsOn };
}
