import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { duty, id } from '../../disclosure.fixture';
import DutyPage from './index';

const open = (part: Parameters<typeof duty>[0] = {}, more: object = {}) =>
  openPage(DutyPage, { disclosure: { duty: () => duty(part), ...more } }, { id: id(1) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const verb = (words: string) => panel().getAllByText(words).at(-1) as HTMLElement;

it('shows the draft, and opens a figure to its rows', async () => {
  open();
  expect(await screen.findByText('2025 年度收支情况')).toBeTruthy();
  expect(screen.getByText('1,200.00 元')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('会费收入 1,200.00 元，看明细'));
  expect(phone.opened).toEqual(['/modules/books/pages/lines/index?account=4201']);
});

it('fills a draft that is not there, at one tap', async () => {
  open({ sections: null, stand: 'scheduled', may: { submit: false } }, { fill: () => duty() });
  expect(await screen.findByText(/^还没有草稿/)).toBeTruthy();
  fireEvent.click(screen.getByText('生成草稿'));
  await waitFor(() => expect(sent('fill')).toEqual([{ id: id(1), version: 3 }]));
  await waitFor(() => expect(phone.toasts).toEqual(['数字已按账簿更新']));
});

it('says what is wanting and who has it, and sends in only after the consequence was read', async () => {
  open(
    { wanting: [{ what: { 'zh-CN': '审计报告文件', en: 'report' }, office: 'finance' }] },
    { submit: () => refuse('STILL_WANTING', { what: [] }) },
  );
  expect(await screen.findByText(/^审计报告文件（/)).toBeTruthy();
  fireEvent.click(screen.getByText('送审'));
  expect(sent('submit')).toEqual([]);
  expect(panel().getByText(/送审后内容不能改/)).toBeTruthy();
  fireEvent.click(verb('送审'));
  await waitFor(() => expect(sent('submit')).toHaveLength(1));
  expect(await panel().findByText(/还缺内容/)).toBeTruthy();
});

it('keeps a text on the device until it is sent', async () => {
  open({}, { saveTexts: () => duty() });
  fireEvent.click(await screen.findByLabelText('写文字，收入'));
  fireEvent.change(panel().getByLabelText('收入', { selector: 'textarea' }), {
    target: { value: '全年会费和服务收入。' },
  });
  fireEvent.click(screen.getByLabelText('关闭'));
  fireEvent.click(screen.getByLabelText('写文字，收入'));
  expect(panel().getByDisplayValue('全年会费和服务收入。')).toBeTruthy();
  fireEvent.click(verb('写文字'));
  await waitFor(() =>
    expect(sent('saveTexts')).toEqual([{ id: id(1), version: 3, texts: { income: '全年会费和服务收入。' } }]),
  );
});

it('asks of each private word what becomes of it', async () => {
  const secret = { section: 'income', kind: 'phone' as const, words: '13800138000', keptFor: null };
  open({ secrets: [secret] }, { decideSecret: () => duty() });
  fireEvent.click(await screen.findByLabelText('换成代称，13800138000'));
  fireEvent.change(panel().getByLabelText('代称'), { target: { value: '（略）' } });
  fireEvent.click(verb('换成代称'));
  await waitFor(() =>
    expect(sent('decideSecret')).toEqual([
      { id: id(1), version: 3, section: 'income', words: '13800138000', decision: 'replace', said: '（略）' },
    ]),
  );
});

it('is reviewed with a second thought, and sent back with a reason alone', async () => {
  const review = { caseId: id(2), version: 1, dueOn: '2026-12-08', provisional: false };
  open({ stand: 'reviewing', review, may: { write: false, submit: false, review: true } }, { review: () => duty() });
  fireEvent.click(await screen.findByText('退回修改'));
  fireEvent.click(verb('退回修改'));
  expect(sent('review')).toEqual([]);
  fireEvent.click(screen.getByLabelText('关闭'));
  fireEvent.click(screen.getByText('审核通过'));
  fireEvent.click(verb('审核通过'));
  await waitFor(() => expect(sent('review')).toEqual([{ id: id(1), caseVersion: 1, decision: 'pass' }]));
});

it('takes a link only where it is one', async () => {
  open(
    { stand: 'linking', versions: 1, needs: ['authority'], may: { write: false, submit: false, link: true } },
    { addChannel: () => duty() },
  );
  expect(await screen.findByText('要有链接才算完成')).toBeTruthy();
  fireEvent.click(screen.getAllByText('记链接').at(-1) as HTMLElement);
  fireEvent.change(panel().getByLabelText('链接'), { target: { value: 'http://a.example.cn' } });
  fireEvent.click(verb('记链接'));
  expect(sent('addChannel')).toEqual([]);
  fireEvent.change(panel().getByLabelText('链接'), { target: { value: 'https://a.example.cn/1' } });
  fireEvent.click(verb('记链接'));
  await waitFor(() =>
    expect(sent('addChannel')).toMatchObject([{ channel: 'authority', url: 'https://a.example.cn/1' }]),
  );
});
