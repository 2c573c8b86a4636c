import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Fees from './index';

const fee = (part: object = {}) => ({
  id: 'f1',
  kind: 'service',
  name: '检测服务费',
  basis: '理事会〔2026〕4号',
  standard: '每批次',
  serviceContent: '委托检测',
  payer: '自愿委托的企业',
  price: 300_000,
  voluntary: true,
  resolution: null,
  creditChinaUrl: null,
  collector: null,
  entrusted: false,
  entrustedList: null,
  from: '2026-01-01',
  until: null,
  ...part,
});
const waiting = fee({
  id: 'f2',
  name: '广告服务费',
  proposedBy: '徐静宜',
  proposedAt: '2026-11-20T01:00:00.000Z',
  replaces: null,
  own: false,
  mayDecide: true,
});
const open = (part: object = {}, more: object = {}) =>
  openPage(Fees, { payments: { fees: () => ({ rows: [fee()], proposed: [], mayPropose: false, ...part }), ...more } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

it('shows everybody what is charged and by which right, and offers nothing else', async () => {
  open();
  expect(await screen.findByText('检测服务费')).toBeTruthy();
  expect(screen.getByText('3,000 元以内')).toBeTruthy();
  expect(screen.queryByText('提出收费')).toBeNull();
});
it('says so where nothing is charged', async () => {
  open({ rows: [] });
  expect(await screen.findByText('本会目前没有公示的收费。')).toBeTruthy();
});
it('lets the second person publish what waits', async () => {
  open({ proposed: [waiting], mayPropose: true }, { decideFee: () => ({ feeId: 'f2' }) });
  fireEvent.click(await screen.findByText('公示'));
  fireEvent.click(panel().getByText('公示'));
  await waitFor(() => expect(sent('decideFee')).toEqual([{ feeId: 'f2', verdict: 'publish', reason: '' }]));
});
it('proposes another line in the place of one', async () => {
  open({ mayPropose: true }, { proposeFee: () => ({ feeId: 'f3' }) });
  fireEvent.click(await screen.findByText('提出修改'));
  fireEvent.change(panel().getByLabelText('标准金额（元）'), { target: { value: '3500' } });
  fireEvent.click(panel().getByText('提出'));
  await waitFor(() =>
    expect(sent('proposeFee')).toMatchObject([{ name: '检测服务费', price: 350_000, replaces: 'f1', voluntary: true }]),
  );
});
it('says who collects it and which list has the matter, and warns of dues of a branch', async () => {
  openPage(Fees, {
    payments: {
      fees: () => ({ rows: [fee({ kind: 'dues', entrusted: true })], proposed: [], mayPropose: true }),
      proposeFee: () => ({ feeId: 'f3' }),
    },
    committees: { list: () => ({ rows: [{ id: 'c1', name: '铸造分会' }], maySetUp: false, groups: [] }) },
  });
  expect(await screen.findByText('是，没有列入事项清单')).toBeTruthy();
  fireEvent.click(screen.getByText('提出修改'));
  fireEvent.click(await screen.findByLabelText('收费主体，本会'));
  fireEvent.click(await screen.findByText('铸造分会'));
  expect(await screen.findByText('分支机构不得另收会费，会费只由本会统一收取。')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('事项清单'), { target: { value: '苏发改〔2026〕12号' } });
  fireEvent.click(screen.getByText('提出'));
  await waitFor(() =>
    expect(sent('proposeFee')).toMatchObject([
      { collectorId: 'c1', entrusted: true, entrustedList: '苏发改〔2026〕12号' },
    ]),
  );
});
