import type { FlowEvent } from '../flows/standing';
import type { Inquiry } from './inquiry-store';
import { judgeTrail } from './judge-trail';

const event = (id: number, kind: FlowEvent['kind'], more: Partial<FlowEvent> = {}): FlowEvent => ({
  ...{
    id,
    kind,
    seq: 1,
    step: 'inquiryDraft',
    round: 1,
    version: id,
    personId: 'p',
    personName: '许静',
    office: 'clerk',
  },
  ...{ toPerson: null, toName: null, toSeq: null, reason: null, tally: null, resolutionNo: null, before: null },
  ...{ undoes: null, at: `2026-11-2${id}T02:00:00Z` },
  ...more,
});
const given = (events: FlowEvent[], more: Partial<Inquiry> = {}) => ({
  ...{ standing: { events } as Inquiry['standing'], deliveredAt: null, replier: null, closedAt: null },
  ...{ state: 'open' as const, answers: [], ...more },
});
const kinds = (row: ReturnType<typeof given>, staff: boolean) => judgeTrail(row, staff).map(({ kind }) => kind);
const whole = given([
  event(1, 'opened', { personName: '陈静', office: null }),
  event(2, 'handedOn', { toName: '周明' }),
  event(3, 'extended', { reason: '要核实。' }),
  event(4, 'passed'),
  event(5, 'sentBack', { reason: '请补文号。' }),
  event(6, 'passed'),
]);

it('tells the staff everything, and whoever asked what concerns him, without names', () => {
  expect(kinds(whole, true)).toEqual(['opened', 'handedOn', 'extended', 'passed', 'sentBack', 'passed']);
  expect(kinds(whole, false)).toEqual(['opened', 'extended', 'passed', 'passed']);
  expect(judgeTrail(whole, true)[1]).toMatchObject({ by: '许静', to: '周明' });
  expect(judgeTrail(whole, false).map(({ by, to, office }) => [by, to, office])).toEqual([
    ['陈静', null, null],
    [null, null, 'clerk'],
    [null, null, 'clerk'],
    [null, null, 'clerk'],
  ]);
});

it('says of what was taken back that it was, to the staff alone', () => {
  const row = given([
    event(1, 'opened'),
    event(2, 'extended', { reason: '要核实。' }),
    event(3, 'takenBack', { undoes: 2 }),
  ]);
  expect(judgeTrail(row, true).map(({ kind, undone }) => [kind, undone])).toEqual([
    ['opened', false],
    ['extended', true],
    ['takenBack', false],
  ]);
  expect(kinds(row, false)).toEqual(['opened']);
});

it('leaves out what a flow does elsewhere, and adds what the inquiry itself went through', () => {
  const answers = [
    {
      ...{ id: 'a', publishedBy: '周明', publishedAt: '2026-11-28T02:00:00Z' },
      ...{ withdrawnBy: '许静', withdrawnAt: '2026-11-29T02:00:00Z', withdrawnWhy: '标准改了。' },
    },
  ];
  const row = given([event(1, 'opened'), event(2, 'signed'), event(3, 'passed')], {
    ...{
      state: 'closed',
      closedAt: '2026-11-27T02:00:00Z',
      deliveredAt: '2026-11-26T02:00:00Z',
      replier: '许静',
      answers,
    },
  });
  expect(kinds(row, true)).toEqual(['opened', 'passed', 'delivered', 'closed', 'published', 'unpublished']);
  expect(judgeTrail(row, true).at(-1)).toMatchObject({ by: '许静', reason: '标准改了。' });
  expect(kinds(row, false)).toEqual(['opened', 'passed', 'delivered', 'closed', 'published']);
  // Passed on, it is over by that.
  expect(kinds({ ...row, state: 'transferred', deliveredAt: null, answers: [] }, true)).toEqual(['opened', 'passed']);
});

it('keeps to itself what goes on between colleagues, and stands in the order in which it happened', () => {
  const between = ['released', 'escalated', 'reminded'] as const;
  const row = given([event(1, 'opened'), ...between.map((kind, n) => event(n + 2, kind)), event(6, 'passed')], {
    ...{ state: 'closed', closedAt: '2026-11-25T02:00:00Z', deliveredAt: '2026-11-21T03:00:00Z' },
    answers: [
      {
        ...{ id: 'a', publishedBy: '周明', publishedAt: '2026-11-20T02:00:00Z' },
        ...{ withdrawnBy: null, withdrawnAt: null, withdrawnWhy: null },
      },
    ],
  });
  expect(kinds(row, true)).toEqual([
    ...['published', 'opened', 'delivered', 'released', 'escalated', 'reminded', 'closed', 'passed'],
  ]);
  expect(kinds(row, false)).toEqual(['published', 'opened', 'delivered', 'reminded', 'closed', 'passed']);
  expect(judgeTrail(row, true).map(({ at }) => at)).toContain('2026-11-21T03:00:00.000Z');
});
