import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { rule, ruleRow, trials } from '../../finding.fixture';
import Enter from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const base = rule({
  ...{ id: 'compliance.SPEND05', title: '借款逾期未核销', found: '{{title}}超过 {{days}} 没有核销' },
  shape: trials().shape,
  versions: [
    ...rule()
      .versions.slice(1)
      .map((version) => ({ ...version, value: { force: 'on', days: 30 } })),
  ],
});
const open = (more: object = {}) =>
  openPage(Enter, { compliance: { rule: () => base, ...more } }, { on: 'compliance.SPEND05' });
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('begins with the rule that judges alike, sought among those that can be tried', async () => {
  const rows = [ruleRow({ id: 'compliance.SPEND05', title: '借款逾期未核销', family: 'SPEND' })];
  openPage(Enter, { compliance: { rules: () => ({ rows, next: null, counts: null, mayEnter: true }) } });
  fireEvent.click(await screen.findByText('借款逾期未核销'));
  expect(sent('rules')[0]).toMatchObject({ only: 'base' });
  expect(phone.opened).toContain('/modules/compliance/pages/enter/index?on=compliance.SPEND05');
});

it('takes its words, a day that is to come and its own value, and opens the rule', async () => {
  open({ enterRule: () => ({ id: 'compliance.SPEND2701' }) });
  expect(await screen.findByText('…超过 … 没有核销')).toBeTruthy();
  // Whether it is on is decided by two persons, later.
  expect(screen.queryByText('启用')).toBeNull();
  fireEvent.click(screen.getByText('登记'));
  expect(await screen.findByText('规则名称至少写 4 个字')).toBeTruthy();
  expect([screen.getByText('依据至少写 4 个字'), screen.getByText(/^选一个今天以后的日子/)]).toHaveLength(2);
  write('规则名称', '明年起借款二十天核销');
  write('依据', '《资金管理办法》（2026 年修订）');
  write('天数', '5000');
  fireEvent.change(screen.getByLabelText(/^施行日/), { target: { value: '2027-01-01' } });
  expect(screen.getByText(/1月1日起的事按它判断/)).toBeTruthy();
  fireEvent.click(screen.getByText('登记'));
  expect(sent('enterRule')).toEqual([]);
  write('天数', '20');
  fireEvent.click(screen.getByText('登记'));
  await waitFor(() =>
    expect(sent('enterRule')).toEqual([
      {
        ...{ basedOn: 'compliance.SPEND05', title: '明年起借款二十天核销', article: '', from: '2027-01-01' },
        ...{ source: '《资金管理办法》（2026 年修订）', value: { force: 'on', days: 20 } },
      },
    ]),
  );
  await waitFor(() => expect(phone.opened).toContain('/modules/compliance/pages/rule/index?id=compliance.SPEND2701'));
});

it('keeps what was written until it is entered', async () => {
  const { unmount } = open();
  await screen.findByText('判断方法同');
  write('规则名称', '写到一半的规则');
  write('天数', '15');
  unmount();
  open();
  expect(await screen.findByDisplayValue('写到一半的规则')).toBeTruthy();
  expect(screen.getByDisplayValue('15')).toBeTruthy();
});
