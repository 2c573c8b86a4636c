import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Make from './index';

const id = (end: number) => `01900000-0000-7000-8000-00000000000${end}`;
const me = (part: object = {}) => ({
  ...{ signedIn: true, channel: 'wechat', person: null, offices: [], units: [], actingFor: null, unread: 0 },
  ...{ today: '2026-11-21', ...part },
});
const options = (part: object = {}) => ({
  ...{ anonymous: true, officers: [{ id: id(5), name: '周砚秋', offices: ['director'] }] },
  ...{ acceptWorkdays: 5, decideWorkdays: 30, ...part },
});
const open = (answers: object = {}, who: object = {}, what: object = {}) =>
  openPage(Make, {
    identity: { whoami: () => me(who) },
    complaints: { options: () => options(what), ...answers },
  });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const pickDay = (value: string) => fireEvent.change(screen.getByLabelText(/^发生日期/), { target: { value } });
const words = '同一次检测收了两次费用，请退还一次。';

it('says before it is sent what is missing, who handles it and by when', async () => {
  open();
  expect(await screen.findByText(/5 个工作日内答复是否受理，受理后 30 个工作日内作出决定/)).toBeTruthy();
  fireEvent.click(screen.getByText('提交投诉'));
  expect(await screen.findByText('请选投诉什么')).toBeTruthy();
  expect(screen.getByText('至少写 10 个字')).toBeTruthy();
  expect(sent('make')).toEqual([]);
});

it('is made in confidence, with what belongs to its kind', async () => {
  open({ make: () => ({ complaintId: id(1), number: 'TS2026-0001', dueOn: '2026-11-27', provisional: false }) });
  fireEvent.click(await screen.findByText('负责人'));
  fireEvent.click(await screen.findByText('周砚秋'));
  write('经过', words);
  pickDay('2026-11-10');
  fireEvent.click(screen.getByText('保密'));
  expect(screen.getByText(/只有经办人写明原因后能看到你是谁/)).toBeTruthy();
  fireEvent.click(screen.getByText('提交投诉'));
  await waitFor(() =>
    expect(sent('make')).toEqual([
      {
        ...{ kind: 'officer', officerId: id(5), about: '', words, happenedOn: '2026-11-10' },
        ...{ manner: 'confidential', forUnit: false, fileIds: [] },
      },
    ]),
  );
});

it('gives a code for one without a name, and asks for no papers', async () => {
  open({
    makeAnonymous: () => ({ code: 'AbC-123', number: 'TS2026-0002', dueOn: '2026-11-27', provisional: false }),
  });
  fireEvent.click(await screen.findByText('收费'));
  write('哪项收费', '检测费');
  write('经过', words);
  pickDay('2026-11-10');
  expect(screen.getByText('证明材料')).toBeTruthy();
  fireEvent.click(screen.getByText('匿名'));
  expect(screen.queryByText('证明材料')).toBeNull();
  fireEvent.click(screen.getByText('提交投诉'));
  expect(await screen.findByText('AbC-123')).toBeTruthy();
  expect(screen.getByText('请保存查询码')).toBeTruthy();
  expect(sent('makeAnonymous')).toEqual([{ kind: 'fee', about: '检测费', words, happenedOn: '2026-11-10' }]);
  expect(sent('make')).toEqual([]);
});

it('offers nobody what the association does not take', async () => {
  open({}, {}, { anonymous: false });
  expect(await screen.findByText('保密')).toBeTruthy();
  expect(screen.queryByText('匿名')).toBeNull();
});

it('offers a browser without anybody signed in what has no name', async () => {
  open({}, { signedIn: false, channel: 'none' });
  expect(await screen.findByText('匿名')).toBeTruthy();
  expect(screen.queryByText('实名')).toBeNull();
});

it('keeps what is written on the device, and says a refusal', async () => {
  const first = open();
  fireEvent.click(await screen.findByText('其他'));
  write('经过', words);
  first.unmount();
  open({ make: () => refuse('ABOUT_MISSING') });
  expect(await screen.findByLabelText('经过')).toHaveProperty('value', words);
  write('什么事', '年会');
  pickDay('2026-11-10');
  fireEvent.click(screen.getByText('提交投诉'));
  expect(await screen.findByText('请写明投诉谁或什么事。')).toBeTruthy();
});
