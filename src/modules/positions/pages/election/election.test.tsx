import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Election from './index';

const id = '01900000-0000-7000-8000-000000000001';
const step = (name: string, change: object = {}) => ({
  ...{ step: name, dueOn: '2026-11-10', doneOn: null, evidence: null, by: null, meeting: null, late: true },
  ...change,
});
const election = {
  ...{ id, no: 4, endsOn: '2027-05-10', closedAt: null, meetings: [], mayAct: true },
  steps: [
    step('preparatoryGroup'),
    step('audit', { doneOn: '2026-11-01', evidence: '审计报告3号', by: '顾晓岚', late: false }),
  ],
};
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('shows what is late and what is done, and records a step by its proof', async () => {
  openPage(Election, {
    positions: { election: () => ({ election, next: null, mayAct: true }), markStep: () => election },
  });
  expect(await screen.findByText('已过期')).toBeTruthy();
  expect(screen.getByText('2026-11-01 · 审计报告3号 · 顾晓岚')).toBeTruthy();
  fireEvent.click(screen.getByText('成立筹备组'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.change(panel.getByLabelText('凭据'), { target: { value: '理决〔2026〕18号' } });
  fireEvent.click(panel.getByText('登记办好'));
  await waitFor(() =>
    expect(sent('markStep')).toMatchObject([
      { electionId: id, step: 'preparatoryGroup', evidence: '理决〔2026〕18号' },
    ]),
  );
});

it('begins the next one from the term that runs', async () => {
  const next = { no: 4, endsOn: '2027-05-10' };
  openPage(Election, {
    positions: { election: () => ({ election: null, next, mayAct: true }), openElection: () => ({ electionId: id }) },
  });
  fireEvent.click(await screen.findByText('开始第 4 届换届'));
  await waitFor(() => expect(sent('openElection')).toEqual([next]));
});
