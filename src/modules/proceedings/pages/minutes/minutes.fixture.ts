export const meetingId = '00000000-0000-4000-8000-0000000000f2';
const item = '00000000-0000-4000-8000-0000000000f3';
export const hash = '6ae4b2600d3b4d5e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2f21daa0b';

export const words = {
  host: '程维岳',
  recorder: '顾晓岚',
  items: [
    {
      agendaItemId: item,
      title: '秋季峰会方案',
      presenter: '周砚秋',
      points: '介绍了日程和经费。',
      conclusion: '同意方案，规模 200 人。',
    },
  ],
  dissent: '',
  annexes: ['秋季峰会方案'],
};
/** Minutes that wait for confirmation, as the function answers them; `part` changes what a test is about. */
export const minutes = (part: object = {}) => ({
  version: 1,
  revision: 4,
  state: 'circulated',
  words,
  facts: {
    body: '理事会',
    sessionNo: '第三届第四次',
    title: '理事会三季度会议',
    startsAt: '2026-10-17T01:05:00.000Z',
    endsAt: '2026-10-17T03:24:00.000Z',
    place: '商会会议室',
    entitled: 7,
    present: 5,
    excused: ['范启明'],
    absent: ['姚齐家'],
    observers: ['方怀瑾'],
    quorumMet: true,
    motions: [
      {
        title: '同意秋季峰会方案',
        agendaItemId: item,
        result: {
          entitled: 7,
          present: 5,
          yes: 4,
          no: 0,
          abstain: 1,
          silent: 0,
          barred: 0,
          quorumMet: true,
          passed: true,
          needed: 4,
        },
      },
    ],
  },
  correction: null,
  circulatedAt: '2026-10-18T01:00:00.000Z',
  confirmBy: '2026-10-24',
  confirmProvisional: false,
  confirmations: [
    { name: '俞可立', agrees: true, remark: '', at: '2026-10-19T01:00:00.000Z' },
    { name: '祝景行', agrees: false, remark: '第二项金额不对。', at: '2026-10-19T02:00:00.000Z' },
  ],
  mine: null,
  asked: true,
  lockedAt: null,
  lockedBy: null,
  hash: null,
  ...part,
});
export const all = (current: object | null, part: object = {}) => ({
  title: '理事会三季度会议',
  status: 'ended',
  current,
  earlier: [],
  openMotions: [],
  runs: false,
  mayLock: false,
  ...part,
});
export const locked = (part: object = {}) =>
  minutes({ state: 'locked', lockedAt: '2026-10-22T02:00:00.000Z', lockedBy: '周砚秋', hash, ...part });
