import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Arrangement from './index';

const reading = (part: object = {}) => ({
  year: 2027,
  document: '国办发明电〔2026〕9号',
  holidays: [
    {
      name: '国庆节、中秋节',
      from: '2027-10-01',
      to: '2027-10-07',
      days: 7,
      workdays: ['2027-10-09'],
      sentence: '10月1日至7日放假',
    },
  ],
  days: [
    ...Array.from({ length: 7 }, (_, i) => ({ day: `2027-10-0${i + 1}`, workday: false, holiday: '国庆节' })),
    { day: '2027-10-09', workday: true, holiday: '国庆节' },
  ],
  doubts: [],
  replaces: null,
  changes: [{ day: '2027-10-09', workday: true }],
  reachable: true,
  ...part,
});
const doubt = (part: object) => ({
  weight: 'wrong',
  key: 'count',
  sentence: '10月1日至7日放假，共8天',
  written: '8',
  expected: '7',
  ...part,
});
const text = '国务院办公厅关于2027年部分节假日安排的通知';
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const paste = async (part: object, more: object = {}) => {
  openPage(Arrangement, { parameters: { readArrangement: () => reading(part), ...more } });
  fireEvent.change(screen.getByLabelText('国务院办公厅的通知'), { target: { value: text } });
  fireEvent.click(screen.getByText('读出日期'));
  await waitFor(() => expect(sent('readArrangement')).toEqual([{ text }]));
};
const done = () => ({ arrangementId: 'x', year: 2027, daysOff: 7, workdays: 1 });

it('shows what was read and what changes, and is confirmed', async () => {
  await paste({ replaces: '00000000-0000-4000-8000-000000000001' }, { confirmArrangement: done });
  expect(await screen.findByText('2027 年，读出 7 天放假、1 天上班')).toBeTruthy();
  expect(screen.getByText('国庆节、中秋节')).toBeTruthy();
  expect(screen.getByText('上班：10月9日')).toBeTruthy();
  expect(screen.getByText(/会替换这一年已确认的安排/)).toBeTruthy();
  fireEvent.click(screen.getByText('确认并重算期限'));
  await waitFor(() =>
    expect(sent('confirmArrangement')).toEqual([
      { text, replaces: '00000000-0000-4000-8000-000000000001', doubtsSeen: false },
    ]),
  );
});

it('does not offer to confirm what does not fit, and reads again once the text is mended', async () => {
  await paste({ doubts: [doubt({})] });
  expect(await screen.findByText('写的是 8 天，数下来是 7 天。')).toBeTruthy();
  expect(screen.getByText('原文：10月1日至7日放假，共8天')).toBeTruthy();
  expect(screen.queryByText('确认并重算期限')).toBeNull();
  fireEvent.change(screen.getByLabelText('国务院办公厅的通知'), { target: { value: `${text}。` } });
  expect(screen.queryByText('写的是 8 天，数下来是 7 天。')).toBeNull();
  fireEvent.click(screen.getByText('读出日期'));
  await waitFor(() => expect(sent('readArrangement')).toHaveLength(2));
});

it('has doubts looked at before they are kept', async () => {
  await paste(
    { doubts: [doubt({ weight: 'ask', key: 'missing', sentence: '', written: '', expected: '端午节' })] },
    { confirmArrangement: done },
  );
  expect(await screen.findByText('没有提到端午节。')).toBeTruthy();
  fireEvent.click(screen.getByText('确认并重算期限'));
  expect(sent('confirmArrangement')).toEqual([]);
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(screen.getByText('确认并重算期限'));
  await waitFor(() => expect(sent('confirmArrangement')).toMatchObject([{ doubtsSeen: true }]));
});

it('shows another year for looking, and says when somebody was first', async () => {
  await paste({ reachable: false });
  expect(await screen.findByText(/只能录入今年和明年/)).toBeTruthy();
  expect(screen.queryByText('确认并重算期限')).toBeNull();
});

it('says when somebody changed the year meanwhile', async () => {
  await paste({}, { confirmArrangement: () => refuse('ARRANGEMENT_CHANGED') });
  fireEvent.click(await screen.findByText('确认并重算期限'));
  expect(await screen.findByText('这一年的安排刚刚有人改过，请重新核对。')).toBeTruthy();
  expect(screen.getByText('读出日期')).toBeTruthy();
});
