import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { file, id, me } from '../../credit.fixture';
import EnterPage from './index';

const open = (params: Record<string, string> = { id: id(2) }, more: object = {}) =>
  openPage(
    EnterPage,
    {
      identity: { whoami: () => me({ offices: [{ office: 'clerk', committeeId: null }] }) },
      workbench: {
        search: () => ({ members: [{ id: id(2), title: '明远精密机械有限公司', detail: '000128' }] }),
      },
      credit: { file: () => file({ own: false }), enterRecord: () => ({ id: id(5) }), ...more },
    },
    params,
  );
const sent = () => phone.calls.filter(({ data }) => data.action === 'enterRecord').map(({ data }) => data.input);
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const fill = () => {
  write('事由', '未按期年报');
  write('文号', '锡市监罚〔2026〕12号');
  write('认定机关', '无锡市市场监督管理局');
  fireEvent.change(screen.getByLabelText(/^认定日期/), { target: { value: '2026-06-01' } });
};
const penalty = {
  ...{ membershipId: id(2), kind: 'penalty', severity: 'general', title: '未按期年报' },
  ...{ documentNo: '锡市监罚〔2026〕12号', authority: '无锡市市场监督管理局' },
  ...{ sourceUrl: 'https://example.gov.cn/12', recognizedOn: '2026-06-01', endsOn: null },
  ...{ ruleResolution: null, hearingNote: null },
};

it('enters a penalty with its source, once all is there', async () => {
  open();
  expect(await screen.findByText('明远精密机械有限公司')).toBeTruthy();
  fireEvent.click(screen.getByText('记入档案'));
  expect(sent()).toEqual([]);
  fill();
  write('出处网址', 'https://example.gov.cn/12');
  fireEvent.click(screen.getByText('记入档案'));
  await waitFor(() => expect(sent()).toEqual([penalty]));
  await waitFor(() => expect(phone.toasts).toEqual(['已记入，会员会收到通知']));
  expect(phone.opened).toEqual([`/modules/credit/pages/record/index?id=${id(5)}`]);
});

it('enters nothing for whom there is no file, and says so first', async () => {
  open({ id: id(2) }, { file: () => file({ none: 'noConsent', score: null }) });
  expect(await screen.findByText('这位会员没有同意建立信用档案，不能录入。')).toBeTruthy();
  fill();
  write('出处网址', 'https://example.gov.cn/12');
  fireEvent.click(screen.getByText('记入档案'));
  expect(sent()).toEqual([]);
});

it('asks of an own record for the rule and the hearing, and sends no field that is not shown', async () => {
  open();
  await screen.findByText('明远精密机械有限公司');
  write('出处网址', '不是网址');
  fireEvent.click(screen.getByText('本会记录'));
  expect(screen.queryByLabelText('出处网址')).toBeNull();
  expect(screen.getByText(/大会通过的规则、听取申辩，并由另一位核对/)).toBeTruthy();
  fireEvent.click(screen.getByText('严重'));
  fill();
  write('本会规则', '会员大会〔2025〕3号第八条');
  write('听取申辩的记录', '六月三日听取，会员没有异议。');
  fireEvent.click(screen.getByText('记入档案'));
  await waitFor(() =>
    expect(sent()).toEqual([
      {
        ...{ ...penalty, kind: 'ownRecord', severity: 'serious', sourceUrl: null },
        ...{ ruleResolution: '会员大会〔2025〕3号第八条', hearingNote: '六月三日听取，会员没有异议。' },
      },
    ]),
  );
  await waitFor(() => expect(phone.toasts).toEqual(['已录入，等另一位核对']));
});

it('keeps what was written when it was refused', async () => {
  const first = open({ id: id(2) }, { enterRecord: () => refuse('RECORD_EXISTS') });
  await screen.findByText('明远精密机械有限公司');
  fill();
  fireEvent.click(screen.getByText('记入档案'));
  expect(sent()).toEqual([]);
  write('出处网址', 'https://example.gov.cn/12');
  fireEvent.click(screen.getByText('记入档案'));
  expect(await screen.findByText('同一文号已经记过了，不用再记。')).toBeTruthy();
  first.unmount();
  open();
  expect(valueOf('事由')).toBe('未按期年报');
});

it('forgets what was sent, also what was written before the member was chosen', async () => {
  const first = open({});
  write('事由', '未按期年报');
  fireEvent.change(screen.getAllByRole('textbox')[0] as HTMLElement, { target: { value: '明远' } });
  fireEvent.click(await screen.findByText('明远精密机械有限公司'));
  fill();
  write('出处网址', 'https://example.gov.cn/12');
  fireEvent.click(screen.getByText('记入档案'));
  await waitFor(() => expect(sent()).toHaveLength(1));
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  first.unmount();
  open({});
  expect(valueOf('事由')).toBe('');
});
