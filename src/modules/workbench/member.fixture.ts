import type { MemberRow } from '@contracts/workbench';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A line of the register. */
export const member = (n: number, part: Partial<MemberRow> = {}): MemberRow => ({
  id: id(n),
  name: `第${n}铸造有限公司`,
  memberNo: String(n).padStart(6, '0'),
  kind: 'unit',
  status: 'active',
  tier: 'director',
  joinedOn: '2026-03-01',
  industry: 'C34',
  region: '320506',
  committee: null,
  representative: { id: id(500 + n), name: `代表${n}`, title: '副总经理', phone: '139****0001' },
  nextExpiry: null,
  points: n,
  lastMeeting: { title: '供需对接会', on: '2026-11-18' },
  tags: [],
  grade: null,
  ...part,
});
export const membersPage = (rows: MemberRow[], part: object = {}) => ({
  rows,
  next: null,
  total: rows.length,
  points: rows.reduce((sum, { points }) => sum + points, 0),
  tiers: ['director', 'member'],
  tags: [{ id: id(90), name: '链主企业', subjects: 2 }],
  mayExport: true,
  ...part,
});
export const whoami = (office: string) => () => ({
  signedIn: true,
  channel: 'wechat',
  person: { id: id(9), name: '林晓', phone: null, phoneVerified: true },
  offices: [{ office, committeeId: null, committeeName: null }],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
