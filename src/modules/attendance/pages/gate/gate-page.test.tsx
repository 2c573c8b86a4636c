import { act, fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, listPage, listRow, meetingId } from '../../gate/gate.fixture';
import Gate from './index';

interface Sent {
  gate: { id: string; name: string };
  offline: boolean;
  records: { id: string; at: string; kind: string; code?: string }[];
}
const rows = [
  listRow(1, { name: '沈若溪', companions: ['周同行'] }),
  listRow(2, { name: '吴候补', state: 'waiting' }),
  listRow(3, { name: '郑已到', inside: [0] }),
];
const list = () =>
  listPage(rows, {
    now: new Date().toISOString(),
    startsAt: new Date().toISOString(),
    endsAt: new Date(Date.now() + 3600_000).toISOString(),
  });
const verdictOf = (part: object) => (input: Sent) => ({
  verdicts: input.records.map((record) => ({
    recordId: record.id,
    outcome: 'checkedIn',
    reason: null,
    message: '',
    name: '沈若溪',
    unitName: '恒信铸造有限公司',
    registrationId: id(101),
    seat: 0,
    asks: null,
    first: { gate: '1 号门', at: record.at },
    ...part,
  })),
  present: 2,
});
const sent = () => phone.calls.filter(({ data }) => data.action === 'scan').map(({ data }) => data.input as Sent);
const open = (attendance: object) =>
  openPage(Gate, { attendance: { gateList: list, ...attendance } }, { id: meetingId });

describe('gate', () => {
  it('scans one after the other, each result across the screen, until the camera is left', async () => {
    const people = ['沈若溪', '周同行'];
    open({ scan: (input: Sent) => verdictOf({ name: people[sent().length - 1] ?? '' })(input) });
    await screen.findByText('开始扫码');
    phone.scan = { result: 'HG1.one' };
    fireEvent.click(screen.getByRole('button', { name: '开始扫码' }));
    expect(await screen.findByText('签到成功')).toBeTruthy();
    expect(screen.getByRole('button', { name: '停止扫码' })).toBeTruthy();
    await waitFor(() => expect(sent()).toHaveLength(2));
    phone.scan = null;
    await screen.findByRole('button', { name: '开始扫码' });
    expect(sent()[0]).toMatchObject({ offline: false, records: [{ kind: 'ticket', code: 'HG1.one' }] });
    expect(sent()[0]?.gate).toEqual(sent()[1]?.gate);
  });

  it('goes on without network, says so, and sends everything when it is back', async () => {
    let reachable = true;
    open({ scan: (input: Sent) => (reachable ? verdictOf({})(input) : refuse('UNAVAILABLE')) });
    await screen.findByText('开始扫码');
    reachable = false;
    fireEvent.change(screen.getByLabelText('姓名、单位、手机尾号'), { target: { value: '沈' } });
    fireEvent.click(screen.getByRole('button', { name: '签到，沈若溪' }));
    expect(await screen.findByText('断网模式 · 待上传 1')).toBeTruthy();
    expect(screen.getByText('签到成功')).toBeTruthy();
    expect([...phone.storage.keys()].some((key) => key.includes('.journal.'))).toBe(true);
    reachable = true;
    fireEvent.click(screen.getByRole('button', { name: '现在上传' }));
    expect(await screen.findByText('断网时的记录都上传好了')).toBeTruthy();
    expect(screen.getByText('通过 1，重复 0，拒绝 0')).toBeTruthy();
    const [online, offline] = sent();
    expect(offline?.offline).toBe(true);
    expect(offline?.records).toEqual(online?.records);
  });

  it('opens on the list it has when there is no network, and not at all without one', async () => {
    const first = open({ scan: verdictOf({}) });
    await screen.findByText('开始扫码');
    first.unmount();
    const second = open({ gateList: () => refuse('UNAVAILABLE') });
    expect(await screen.findByText('断网模式')).toBeTruthy();
    second.unmount();
    phone.storage.clear();
    open({ gateList: () => refuse('UNAVAILABLE') });
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy();
    expect(screen.queryByText('开始扫码')).toBeNull();
  });

  it.each([
    ['already', null, '已经签到'],
    ['refused', 'expired', '码过期了'],
    ['refused', 'forged', '码是假的'],
  ])('%s %s: says what it is', async (outcome, reason, words) => {
    open({ scan: verdictOf({ outcome, reason }) });
    phone.scan = { result: 'HG1.one' };
    fireEvent.click(await screen.findByRole('button', { name: '开始扫码' }));
    expect(await screen.findByText(words)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '停止扫码' }));
    await screen.findByRole('button', { name: '开始扫码' });
    expect(sent()).toHaveLength(1);
  });

  it('finds people in the list: who may come in, who is in, who waits', async () => {
    open({ scan: verdictOf({}) });
    fireEvent.change(await screen.findByLabelText('姓名、单位、手机尾号'), { target: { value: '恒信' } });
    expect(screen.getByRole('button', { name: '签到，周同行' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '签到，郑已到' })).toBeNull();
    expect(screen.getByText('候补')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('姓名、单位、手机尾号'), { target: { value: '查无' } });
    expect(screen.getByText('名单里没有。可以登记为现场来宾。')).toBeTruthy();
  });

  it('registers somebody at the gate, and marks who leaves', async () => {
    open({ scan: verdictOf({ name: '钱来宾' }), markLeft: () => ({ leftAt: new Date().toISOString() }) });
    fireEvent.click(await screen.findByRole('button', { name: '现场登记' }));
    fireEvent.click(screen.getByRole('button', { name: '登记并签到' }));
    expect(screen.getByText('姓名至少两个字')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '？？' } });
    expect(screen.getByText('姓名里要有文字，不能只有符号')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '钱来宾' } });
    fireEvent.click(screen.getByRole('button', { name: '登记并签到' }));
    await waitFor(() => expect(sent()[0]?.records[0]).toMatchObject({ kind: 'walk_in', name: '钱来宾' }));
    fireEvent.click(await screen.findByRole('button', { name: '离场' }));
    await waitFor(() => expect(phone.toasts).toContain('已登记离场'));
    expect(screen.getByRole('button', { name: '返回会场' })).toBeTruthy();
  });

  it('asks whose phone it is, and sends the answer', async () => {
    let asks = true;
    open({
      scan: (input: Sent) =>
        verdictOf(
          asks
            ? { outcome: 'refused', reason: 'samePhone', asks: { knownAs: '沈若溪' }, first: null }
            : { name: '司机老周' },
        )(input),
    });
    fireEvent.click(await screen.findByRole('button', { name: '现场登记' }));
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '司机老周' } });
    fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13900000001' } });
    fireEvent.click(screen.getByRole('button', { name: '登记并签到' }));
    expect(await screen.findByText(/这个手机号登记的是「沈若溪」，现在写的是「司机老周」/)).toBeTruthy();
    expect(screen.queryByText('签到成功')).toBeNull();
    asks = false;
    fireEvent.click(screen.getByRole('button', { name: '另一个人' }));
    expect(await screen.findByText('签到成功')).toBeTruthy();
    expect(sent().map(({ records }) => records[0])).toMatchObject([
      { name: '司机老周' },
      { name: '司机老周', another: true },
    ]);
  });

  it('shows what was not taken, and lets it be put right or dropped', async () => {
    let reachable = true;
    open({
      scan: (input: Sent) => {
        if (!reachable) return refuse('UNAVAILABLE');
        return verdictOf(
          input.offline && sent().length < 4 ? { outcome: 'refused', reason: 'cancelled', first: null } : {},
        )(input);
      },
    });
    await screen.findByText('开始扫码');
    reachable = false;
    fireEvent.change(screen.getByLabelText('姓名、单位、手机尾号'), { target: { value: '沈' } });
    fireEvent.click(screen.getByRole('button', { name: '签到，沈若溪' }));
    expect(await screen.findByText('断网模式 · 待上传 1')).toBeTruthy();
    reachable = true;
    fireEvent.click(screen.getByRole('button', { name: '现在上传' }));
    expect(await screen.findByText('1 条没有收下')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '改正，沈若溪' }));
    expect(screen.getByDisplayValue('沈若溪')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '丢弃，沈若溪' }));
    fireEvent.click(screen.getByRole('button', { name: '丢弃' }));
    await waitFor(() => expect(screen.queryByText('1 条没有收下')).toBeNull());
  });

  it('says that leaving needs the network, and does not let it be tapped without', async () => {
    let reachable = true;
    open({ scan: (input: Sent) => (reachable ? verdictOf({})(input) : refuse('UNAVAILABLE')) });
    await screen.findByText('开始扫码');
    reachable = false;
    fireEvent.change(screen.getByLabelText('姓名、单位、手机尾号'), { target: { value: '沈' } });
    fireEvent.click(screen.getByRole('button', { name: '签到，沈若溪' }));
    expect(await screen.findByText('断网时不能登记离场，网络好了再点。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '离场' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: '离场' }));
    expect(phone.calls.some(({ data }) => data.action === 'markLeft')).toBe(false);
    reachable = true;
    fireEvent.click(screen.getByRole('button', { name: '现在上传' }));
    await screen.findByText('断网时的记录都上传好了');
    expect(screen.queryByText('断网时不能登记离场，网络好了再点。')).toBeNull();
    expect(screen.getByRole('button', { name: '离场' }).getAttribute('aria-disabled')).toBeNull();
  });

  it('keeps its name', async () => {
    open({ scan: verdictOf({}) });
    fireEvent.click(await screen.findByRole('button', { name: /^改名，/ }));
    fireEvent.click(screen.getByRole('button', { name: '侧门' }));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByRole('button', { name: '改名，侧门' })).toBeTruthy();
    await act(async () => Promise.resolve());
  });

  it('says to whom a gate is not open', async () => {
    open({ gateList: () => refuse('FORBIDDEN') });
    expect(await screen.findByText(/你的身份不能做这件事/)).toBeTruthy();
  });
});
