import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { ruleRow } from '../../finding.fixture';
import Rules from './index';

const counts = { all: 90, on: 60, advisory: 20, off: 10, unchecked: 12, coming: 1 };
const rows = [
  ruleRow(),
  ruleRow({
    id: 'compliance.COST01',
    family: 'COST',
    title: '会议费标准',
    force: 'off',
    severity: 2,
    needsHumanCheck: true,
    redLine: false,
    open: 0,
  }),
  ruleRow({
    id: 'compliance.QUERY01',
    family: 'QUERY',
    title: '查询答复',
    waits: true,
    coming: true,
    since: '2027-01-01',
    redLine: false,
  }),
];

it('lists the rules under their families, with how strong and how sure each is', async () => {
  openPage(Rules, { compliance: { rules: () => ({ rows, next: null, counts, mayEnter: true }) } });
  expect(await screen.findByText('评比达标表彰不收费')).toBeTruthy();
  expect([screen.getByText('收费'), screen.getByText('会议费')]).toHaveLength(2);
  expect([screen.getByText('红线'), screen.getByText('等资料'), screen.getByText('2027-01-01 起')]).toHaveLength(3);
  fireEvent.click(screen.getByText('待核实 12'));
  await waitFor(() =>
    expect(phone.calls.map(({ data }) => data.input)).toContainEqual(expect.objectContaining({ only: 'unchecked' })),
  );
  fireEvent.click(screen.getByText('评比达标表彰不收费'));
  expect(phone.opened).toContain('/modules/compliance/pages/rule/index?id=compliance.FEE06');
});

it('offers to enter one that is to come, and shows those that were', async () => {
  openPage(Rules, { compliance: { rules: () => ({ rows, next: null, counts, mayEnter: true }) } });
  fireEvent.click(await screen.findByText('将施行 1'));
  await waitFor(() =>
    expect(phone.calls.map(({ data }) => data.input)).toContainEqual(expect.objectContaining({ only: 'coming' })),
  );
  fireEvent.click(await screen.findByText('登记将施行的规则'));
  expect(phone.opened).toContain('/modules/compliance/pages/enter/index');
});

it('offers it to nobody else', async () => {
  openPage(Rules, {
    compliance: { rules: () => ({ rows, next: null, counts: { ...counts, coming: 0 }, mayEnter: false }) },
  });
  expect(await screen.findByText('评比达标表彰不收费')).toBeTruthy();
  expect([screen.queryByText('登记将施行的规则'), screen.queryByText(/将施行/)]).toEqual([null, null]);
});
