const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const whoami =
  (office: string | null, member = false) =>
  () => ({
    signedIn: true,
    channel: 'wechat',
    person: { id: id(9), name: '林晓', phone: null, phoneVerified: true },
    offices: office ? [{ office, committeeId: null, committeeName: null }] : [],
    units: member ? [{ membershipId: id(50), name: '恒信铸造有限公司', status: 'active', memberNo: '000127' }] : [],
    actingFor: member ? id(50) : null,
    unread: 0,
    today: '2026-11-21',
  });

/** A draft, as the server shows it. */
export const standard = (part: object = {}) => ({
  id: id(1),
  name: '2027 年会费标准',
  from: '2027-01-01',
  until: null,
  state: 'draft',
  version: 2,
  joining: 'month',
  leaving: 'none',
  notes: '',
  tiers: [{ name: '会员', amount: 120_000, services: '培训两次', memberTiers: ['普通会员'] }],
  reductions: [{ name: '小微企业', condition: '小型企业', percent: 50 }],
  draftedBy: '沈知行',
  draftedAt: '2026-11-20T02:00:00.000Z',
  ballot: null,
  disclosedOn: null,
  disclosedHow: null,
  creditChinaUrl: null,
  findings: [],
  unchecked: [{ clause: 'DUES-04', asked: '每年公布会费收支', why: '这里还不记公布' }],
  papers: [],
  uncovered: [],
  today: '2026-11-21',
  mayKeep: true,
  ...part,
});

export const ballot = {
  meetingId: null,
  meetingTitle: null,
  body: 'assembly',
  heldOn: '2026-11-01',
  resolution: '会员大会〔2026〕1号',
  secret: true,
  inPerson: true,
  entitled: 300,
  present: 240,
  issued: 240,
  returned: 238,
  yes: 200,
  no: 20,
  abstain: 10,
  void: 8,
  recordedBy: '沈知行',
  recordedAt: '2026-11-02T02:00:00.000Z',
};
