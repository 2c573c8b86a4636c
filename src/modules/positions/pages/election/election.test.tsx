import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Election from './index';

const id = '01900000-0000-7000-8000-000000000001';
const step = (name: string, change: object = {}) => ({
  ...{
    step: name,
    dueOn: '2026-11-10',
    doneOn: null,
    evidence: null,
    by: null,
    meeting: null,
    motion: null,
    late: true,
  },
  ...change,
});
const election = {
  ...{ id, no: 4, endsOn: '2027-05-10', closedAt: null, meetings: [], proofs: [], mayAct: true },
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

it('cites what was decided here: its day and its meeting come with it', async () => {
  const proof = {
    ...{
      step: 'elected',
      motionId: 'm1',
      meetingId: 'g1',
      title: '选举新一届理事会',
      meeting: '换届大会',
      day: '2026-11-08',
    },
    votes: { entitled: 40, present: 33, yes: 31 },
  };
  const standing = { ...election, steps: [step('elected')], proofs: [proof] };
  openPage(Election, {
    positions: { election: () => ({ election: standing, next: null, mayAct: true }), markStep: () => standing },
  });
  expect(await screen.findByText('有依据')).toBeTruthy();
  fireEvent.click(screen.getByText('大会选举'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.click(panel.getByText('换届大会 · 2026-11-08'));
  fireEvent.click(panel.getByText('《换届大会》「选举新一届理事会」'));
  fireEvent.click(panel.getByText('登记办好'));
  await waitFor(() =>
    expect(sent('markStep').at(-1)).toMatchObject({
      ...{ step: 'elected', doneOn: '2026-11-08', meetingId: 'g1' },
      evidence: '《换届大会》「选举新一届理事会」',
    }),
  );
});

it('takes who was elected on to the form, with the meeting as basis', async () => {
  const done = step('elected', {
    ...{ doneOn: '2026-11-08', evidence: '会议记录', by: '顾晓岚', late: false },
    meeting: { id: 'g1', title: '换届大会', startsAt: '2026-11-08T01:00:00Z' },
  });
  openPage(Election, {
    positions: { election: () => ({ election: { ...election, steps: [done] }, next: null, mayAct: true }) },
  });
  fireEvent.click(await screen.findByText('登记当选的人'));
  expect(decodeURIComponent(phone.opened.at(-1) ?? '')).toBe(
    '/modules/positions/pages/edit/index?basis=《换届大会》选举',
  );
});
