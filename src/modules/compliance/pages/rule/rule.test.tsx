import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, rule } from '../../finding.fixture';
import RulePage from './index';

it('says where it stands, in which versions, by which examples, and how often it was hit', async () => {
  openPage(
    RulePage,
    { compliance: { rule: () => rule({ waits: true, needsHumanCheck: true }) } },
    { id: 'compliance.FEE06' },
  );
  expect(await screen.findByRole('heading', { name: '评比达标表彰不收费' })).toBeTruthy();
  expect(screen.getByText('国办发〔2020〕21号 二（三）')).toBeTruthy();
  expect([
    screen.getByText(/^红线：/),
    screen.getByText(/还没有，现在只跑例子/),
    screen.getByText(/还没有核实/),
  ]).toHaveLength(3);
  expect([screen.getByText('2026-07-01 起'), screen.getByText('2026-01-01 至 2026-06-30')]).toHaveLength(2);
  expect(screen.getByText('本会自定：理决〔2026〕3号')).toBeTruthy();
  fireEvent.click(screen.getByText('会被查到的例子'));
  expect([screen.getByText('某评比收报名费'), screen.getByText('收费 100.00 元')]).toHaveLength(2);
  expect(screen.getByLabelText(/一年里的命中：10 月 1，11 月 4/)).toBeTruthy();
  fireEvent.click(screen.getByText('看预警'));
  fireEvent.click(screen.getByText('去「规则与参数」修改'));
  fireEvent.click(screen.getByText('回测'));
  expect(phone.opened).toEqual([
    '/modules/compliance/pages/findings/index?rule=compliance.FEE06',
    '/modules/parameters/pages/parameter/index?id=compliance.FEE06',
    '/modules/compliance/pages/backtest/index?rule=compliance.FEE06',
  ]);
});

const coming = (part: object = {}) =>
  rule({
    ...{
      id: 'compliance.FEE2701',
      basedOn: { id: 'compliance.FEE06', title: '评比达标表彰不收费' },
      tag: 'entered',
      force: 'off',
      coming: true,
      since: '2027-01-01',
    },
    versions: [
      {
        ...{ since: '2027-01-01', until: null, value: { force: 'off', severity: 5 } },
        ...{ own: false, reason: null, resolution: null },
      },
    ],
    ...part,
  });

it('says of one that is to come from when it is in force, and tries it on the past year as it would be', async () => {
  openPage(
    RulePage,
    { compliance: { rule: () => coming(), startBackTest: () => ({ id: id(9) }) } },
    { id: 'compliance.FEE2701' },
  );
  expect(await screen.findByText('将于 2027-01-01 施行')).toBeTruthy();
  expect(screen.getByText('本会录入')).toBeTruthy();
  expect(screen.queryByText('看预警')).toBeNull();
  fireEvent.click(screen.getByText('看看它会查到什么'));
  await waitFor(() =>
    expect(phone.calls.find(({ data }) => data.action === 'startBackTest')?.data.input).toEqual({
      ...{ ruleId: 'compliance.FEE2701', value: { force: 'on', severity: 5 }, from: '2025-11-20', to: '2026-11-20' },
    }),
  );
  await waitFor(() =>
    expect(phone.opened).toContain(`/modules/compliance/pages/tried/index?id=${id(9)}&rule=compliance.FEE2701`),
  );
});

it('is tried by nobody who only looks on', async () => {
  openPage(RulePage, { compliance: { rule: () => coming({ mayTry: false }) } }, { id: 'compliance.FEE2701' });
  expect(await screen.findByText('将于 2027-01-01 施行')).toBeTruthy();
  expect([screen.queryByText('看看它会查到什么'), screen.queryByText('回测')]).toEqual([null, null]);
});
