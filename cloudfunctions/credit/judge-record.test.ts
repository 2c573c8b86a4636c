import { judgeRecord, type EnteredRecord } from './judge-record';

const today = '2026-11-30';
const record = (given: Partial<EnteredRecord> = {}): EnteredRecord => ({
  ...{
    kind: 'penalty',
    severity: 'general',
    sourceUrl: 'https://www.creditchina.gov.cn/x',
    recognizedOn: '2026-06-15',
    endsOn: null,
  },
  ...{ ruleResolution: null, hearingNote: null },
  ...given,
});
it.each<[string, Partial<EnteredRecord>, object]>([
  ['an ordinary one', {}, { ok: true, repairableOn: '2026-09-15', endsOn: '2027-06-15' }],
  [
    'a slight one',
    { severity: 'minor', recognizedOn: '2026-10-01' },
    { ok: true, repairableOn: '2026-10-01', endsOn: '2027-01-01' },
  ],
  ['a serious one', { severity: 'serious' }, { ok: true, repairableOn: '2027-06-15', endsOn: '2029-06-15' }],
  [
    'one whose source ends it sooner',
    { endsOn: '2026-12-31' },
    { ok: true, repairableOn: '2026-09-15', endsOn: '2026-12-31' },
  ],
  [
    'a serious one that ends before it may be repaired',
    { severity: 'serious', endsOn: '2026-12-31' },
    { ok: true, repairableOn: '2026-12-31', endsOn: '2026-12-31' },
  ],
  ['without a source', { sourceUrl: null }, { ok: false, code: 'SOURCE_NEEDED' }],
  ['of tomorrow', { recognizedOn: '2026-12-01' }, { ok: false, code: 'DAY_AHEAD' }],
  ['of today', { recognizedOn: today }, { ok: true, repairableOn: '2027-02-28', endsOn: '2027-11-30' }],
  ['over today', { recognizedOn: '2025-11-30' }, { ok: false, code: 'ALREADY_OVER', endsOn: '2026-11-30' }],
  ['over tomorrow', { recognizedOn: '2025-12-01' }, { ok: true, repairableOn: '2026-03-01', endsOn: '2026-12-01' }],
  ['said to be over', { endsOn: today }, { ok: false, code: 'ALREADY_OVER', endsOn: today }],
  ['too long', { endsOn: '2027-06-16' }, { ok: false, code: 'TOO_LONG' }],
  [
    'an own one',
    { kind: 'ownRecord', sourceUrl: null, ruleResolution: '会决〔2026〕1号', hearingNote: '已听取' },
    { ok: true, repairableOn: '2026-09-15', endsOn: '2027-06-15' },
  ],
  [
    'an own one without a hearing',
    { kind: 'ownRecord', ruleResolution: '会决〔2026〕1号' },
    { ok: false, code: 'RULE_NEEDED' },
  ],
  ['an own one without a rule', { kind: 'ownRecord', hearingNote: '已听取' }, { ok: false, code: 'RULE_NEEDED' }],
])('%s', (_, given, verdict) => expect(judgeRecord(record(given), today)).toEqual(verdict));
