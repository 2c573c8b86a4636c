export const meetingId = '00000000-0000-4000-8000-0000000000f1';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const rule = {
  quorum: [2, 3],
  pass: [2, 3],
  passBase: 'present',
  strict: false,
  quorumStrict: false,
  enforced: true,
  source: '章程第二十条',
};
export const quorum = (present: number) => ({
  entitled: 50,
  present,
  excused: 3,
  proxies: 0,
  ceased: 0,
  needed: 34,
  met: present >= 34,
  rule,
});
/** One's own vote; `part` changes whose it is and what came of it. */
export const ballot = (part: object = {}) => ({
  entryId: id(500),
  name: '周砚秋',
  right: 'own',
  choice: null,
  barred: null,
  givenBy: null,
  ...part,
});
export const motion = (part: object = {}) => ({
  id: id(1),
  agendaItemId: null,
  title: '同意二〇二六年度工作报告',
  matterType: 'resolution',
  state: 'open',
  openedAt: '2026-11-21T02:00:00.000Z',
  closedAt: null,
  voted: 12,
  ballots: [ballot()],
  barred: null,
  result: null,
  votes: null,
  rule,
  offAgenda: false,
  ...part,
});
export const closedResult = (part: object = {}) => ({
  entitled: 50,
  present: 34,
  yes: 30,
  no: 2,
  abstain: 1,
  silent: 1,
  barred: 1,
  quorumMet: true,
  passed: true,
  needed: 23,
  ...part,
});
export const closedMotion = (part: object = {}) =>
  motion({
    id: id(2),
    title: '同意增补两名理事',
    state: 'closed',
    closedAt: '2026-11-21T01:50:00.000Z',
    barred: 'closed',
    result: closedResult(),
    votes: [
      { name: '程维岳', choice: 'yes' },
      { name: '俞可立', choice: 'no' },
    ],
    ...part,
  });
export const question = (n: number, part: object = {}) => ({
  id: id(100 + n),
  text: `第 ${n} 个问题`,
  by: '俞可立',
  unitName: '恒信铸造有限公司',
  guest: false,
  anonymous: false,
  at: '2026-11-21T02:00:00.000Z',
  votes: n,
  upvoted: false,
  own: false,
  state: 'shown',
  answer: null,
  ...part,
});
export const agendaItem = (n: number, matterType: string) => ({
  id: id(200 + n),
  title: `议程${n}`,
  presenter: '周砚秋',
  matterType,
  decisionNeeded: true,
});
/** What is one's own on the roll. */
export const ownEntry = (part: object = {}) => ({
  id: id(500),
  name: '恒信铸造有限公司',
  right: 'unit',
  voter: true,
  excused: false,
  proxy: null,
  ...part,
});
/** A council in session, as the function answers it to one who may vote; `part` changes what a test is about. */
export const floor = (part: object = {}) => ({
  meetingId,
  title: '理事会年末会议',
  kind: 'council',
  status: 'in_session',
  quorum: quorum(34),
  present: 40,
  checkedIn: true,
  questions: [],
  motions: [],
  agenda: [agendaItem(1, 'resolution'), agendaItem(2, 'dues')],
  agendaRule: { enforced: false, source: '成都市章程示范文本' },
  runs: false,
  excused: false,
  onRoll: true,
  entries: [ownEntry()],
  proxies: null,
  onBehalf: '恒信铸造有限公司',
  ...part,
});
