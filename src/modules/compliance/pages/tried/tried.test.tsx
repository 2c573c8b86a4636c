import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, trial, trialCase, trials } from '../../finding.fixture';
import Tried from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = (part: object = {}, more: object = {}) =>
  openPage(
    Tried,
    {
      compliance: {
        backTests: () => trials(),
        backTest: () => trial(part),
        backTestRows: ({ what }: { what: string }) => ({ rows: what === 'gained' ? [trialCase()] : [], next: null }),
      },
      ...more,
    },
    { id: id(9), rule: 'compliance.SPEND05' },
  );

it('says what changes, case by case, and proposes exactly what was tried', async () => {
  open({}, { parameters: { propose: () => ({ proposalId: id(3) }) } });
  expect(await screen.findByText('某借款超过 20 天没有核销')).toBeTruthy();
  expect(screen.getByText('4')).toBeTruthy();
  fireEvent.click(screen.getByText('少查到', { selector: '.segment *' }));
  expect(await screen.findByText('没有这样的情况。')).toBeTruthy();
  fireEvent.click(screen.getByText('提出修改'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.change(panel.getByLabelText('依据的决议'), { target: { value: '理决〔2026〕9号' } });
  fireEvent.change(panel.getByLabelText('理由'), { target: { value: '从严要求' } });
  fireEvent.click(panel.getAllByText('提出修改').at(-1) as HTMLElement);
  await waitFor(() =>
    expect(sent('propose')).toEqual([
      {
        ...{ id: 'compliance.SPEND05', value: { force: 'on', days: 20 }, reason: '从严要求' },
        ...{ resolution: '理决〔2026〕9号', effectiveFrom: '2026-11-20' },
      },
    ]),
  );
});

it('says how far it has come, and that a value was not tried', async () => {
  open({ done: false, subjects: 5000 }, { parameters: { propose: () => refuse('TRY_FIRST') } });
  expect(await screen.findByText('正在回测，已看 5000 件')).toBeTruthy();
  expect(screen.queryByText('提出修改')).toBeNull();
});

const given = (more: object) => ({
  compliance: {
    backTests: () => trials(more),
    backTest: () => trial(),
    backTestRows: () => ({ rows: [trialCase({ page: '/modules/expenses/pages/expense/index?id=1' })], next: null }),
  },
  parameters: { propose: () => ({ proposalId: id(3) }) },
});
const query = { id: id(9), rule: 'compliance.SPEND05' };

it('is proposed from the first day of a rule that is to come', async () => {
  openPage(Tried, given({ earliest: '2027-01-01' }), query);
  fireEvent.click(await screen.findByText('点开原件'));
  expect(phone.opened).toContain('/modules/expenses/pages/expense/index?id=1');
  fireEvent.click(screen.getByText('提出修改'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.change(panel.getByLabelText('依据的决议'), { target: { value: '理决〔2026〕9号' } });
  fireEvent.change(panel.getByLabelText('理由'), { target: { value: '明年起施行' } });
  fireEvent.click(panel.getAllByText('提出修改').at(-1) as HTMLElement);
  await waitFor(() => expect(sent('propose')).toMatchObject([{ effectiveFrom: '2027-01-01' }]));
});

it('is left to the secretariat by whoever cannot propose it', async () => {
  openPage(Tried, given({ mayPropose: false }), query);
  expect(await screen.findByText(/请秘书长或秘书处/)).toBeTruthy();
  expect(screen.queryByText('提出修改')).toBeNull();
});
