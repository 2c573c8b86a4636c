/** An application before the secretariat, as the function answers it; `part` changes what a test is about. */
export const caseId = '00000000-0000-4000-8000-0000000000c1';
const personId = '00000000-0000-4000-8000-0000000000a1';

export const applicationCase = (part: object = {}) => ({
  id: caseId,
  kind: 'unit',
  name: '恒信铸造有限公司',
  status: 'under_review',
  step: 'preliminaryReview',
  version: 3,
  submittedAt: '2026-11-13T01:12:00Z',
  dueOn: '2026-11-20',
  provisional: false,
  waitedWorkdays: 6,
  overdueWorkdays: 1,
  uscc: '91320506MA1XY1234A',
  idType: null,
  idNumber: null,
  legalRep: '陈恒信',
  industry: 'C34',
  region: '320506',
  size: 'small',
  address: null,
  introduction: '做铸件。',
  committee: null,
  memberNo: null,
  representatives: [
    {
      id: personId,
      name: '陈恒信',
      phone: '138****5678',
      title: '总经理',
      primary: true,
      linked: true,
      phoneVerified: false,
    },
  ],
  materials: [
    {
      id: '00000000-0000-4000-8000-0000000000d1',
      code: 'businessLicense',
      fileId: '00000000-0000-4000-8000-0000000000e1',
      fileName: 'zhizhao.pdf',
      bytes: 1200,
      type: 'application/pdf',
      sha256: 'abcdef0123456789',
    },
  ],
  check: [
    { rule: 'uscc.valid', material: null, result: 'pass', message: '统一社会信用代码有效', fix: null, values: {} },
    {
      rule: 'material.expiring',
      material: 'industryCert',
      result: 'warn',
      message: '行业许可证 40 天后到期',
      fix: null,
      values: { material: 'industryCert', days: '40', day: '2026-12-31' },
    },
  ],
  steps: [
    { seq: 1, kind: 'preliminaryReview', state: 'now', workdays: 5 },
    { seq: 2, kind: 'councilDecision', state: 'later', workdays: 20 },
  ],
  timeline: [
    {
      kind: 'submitted',
      step: null,
      at: '2026-11-13T01:12:00Z',
      by: '陈恒信',
      office: null,
      reason: null,
      tally: null,
      resolutionNo: null,
    },
  ],
  barred: null,
  returnTo: [],
  caseId: '00000000-0000-4000-8000-0000000000f1',
  content: 'pass',
  votingRule: null,
  ...part,
});

export const staff = (office: string) => () => ({
  signedIn: true,
  channel: 'wechat',
  person: { id: '00000000-0000-4000-8000-0000000000b1', name: '林晓', phone: null, phoneVerified: true },
  offices: [{ office, committeeId: null, committeeName: null }],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
