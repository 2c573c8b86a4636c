import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Case from './index';

const id = (end: number) => `01900000-0000-7000-8000-00000000000${end}`;
const shown = (change: object = {}) => ({
  ...{
    id: id(1),
    membershipId: id(2),
    member: '明远精密机械有限公司',
    measure: 'expulsion',
    state: 'open',
    step: 'hearing',
  },
  ...{ proposedAt: '2026-11-18T02:00:00.000Z', dueOn: '2026-12-07', provisional: false, effectiveOn: null, version: 2 },
  ...{
    as: 'member',
    status: 'active',
    facts: '以协会名义收费。',
    basis: '章程第十二条',
    until: null,
    by: null,
    evidence: [],
  },
  ...{ hearingUntil: '2026-12-05', decision: null, statements: [], votingRule: null },
  steps: [
    { name: 'notice', state: 'done', offices: ['director'] },
    { name: 'hearing', state: 'now', offices: [] },
    { name: 'council', state: 'later', offices: ['council'] },
  ],
  events: [
    {
      kind: 'opened',
      step: null,
      at: '2026-11-18T02:00:00.000Z',
      by: null,
      office: null,
      reason: null,
      resolutionNo: null,
    },
  ],
  may: { decide: false, state: true, appeal: false, withdraw: false },
  ...change,
});
const open = (change: object, more: object = {}) =>
  openPage(Case, { standing: { show: () => shown(change), ...more } }, { id: id(1) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

it('tells the member until when it may answer, and sends what it says', async () => {
  open({}, { state: () => shown() });
  expect(await screen.findByText(/2026-12-05 前可以陈述和申辩/)).toBeTruthy();
  expect(screen.getByText('处分没有办完，也可以随时退会。')).toBeTruthy();
  fireEvent.click(screen.getByText('陈述和申辩', { selector: '.button *, .button' }));
  fireEvent.change(panel().getByLabelText('说明'), { target: { value: '收费发生在入会以前。' } });
  fireEvent.click(panel().getAllByText('陈述和申辩').at(-1) as HTMLElement);
  await waitFor(() =>
    expect(sent('state')).toEqual([{ disciplineId: id(1), words: '收费发生在入会以前。', fileIds: [] }]),
  );
});

it('records the vote of the council with its written decision', async () => {
  const council = {
    ...{ as: 'staff', step: 'council', votingRule: { quorum: '2/3', pass: '2/3' } },
    may: { decide: true, state: false, appeal: false, withdraw: false },
  };
  open(council, { decide: () => shown(council) });
  fireEvent.click(await screen.findByText('记下表决和决定'));
  expect(panel().getByText('表决规则：到会 2/3 以上，赞成 2/3 以上。')).toBeTruthy();
  for (const [label, value] of [
    ['应到人数', '30'],
    ['实到人数', '24'],
    ['赞成', '20'],
    ['反对', '2'],
    ['弃权', '2'],
  ] as const)
    fireEvent.change(panel().getByLabelText(label), { target: { value } });
  fireEvent.change(panel().getByLabelText('决议号'), { target: { value: '理决〔2026〕8号' } });
  fireEvent.change(panel().getByLabelText('书面决定全文'), { target: { value: '经理事会表决，决定予以除名。' } });
  fireEvent.click(panel().getAllByText('记下表决和决定').at(-1) as HTMLElement);
  await waitFor(() =>
    expect(sent('decide')).toEqual([
      {
        ...{ disciplineId: id(1), version: 2, decision: 'pass', resolutionNo: '理决〔2026〕8号' },
        ...{ tally: { entitled: 30, present: 24, yes: 20, no: 2, abstain: 2 }, words: '经理事会表决，决定予以除名。' },
      },
    ]),
  );
});
