import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { settings } from '../../../../hooks/settings';
import { shown } from '../../changes.fixture';
import Change from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const asked = (words: string) => within(screen.getByRole('dialog')).getByRole('button', { name: words });
afterEach(() => settings.change({ language: 'zh-CN' }));

it('says what is asked for, and is confirmed after a question', async () => {
  openPage(Change, { changes: { show: () => shown, answer: () => ({ state: 'agreed' }) } }, { id: 'c1' });
  expect(await screen.findByText('更名为 新名有限公司')).toBeTruthy();
  fireEvent.click(screen.getByText('确认'));
  expect(await screen.findByText(/旧名称和旧代码以后还能搜到/)).toBeTruthy();
  fireEvent.click(asked('确认'));
  await waitFor(() => expect(sent('answer')).toEqual([{ changeId: 'c1', agree: true }]));
});

it('says that a membership ends by it', async () => {
  openPage(Change, { changes: { show: () => ({ ...shown, kind: 'deregistration', newName: null }) } }, { id: 'c1' });
  fireEvent.click(await screen.findByText('确认'));
  expect(await screen.findByText(/会籍随即终止/)).toBeTruthy();
});

it('is not accepted with a reason', async () => {
  openPage(Change, { changes: { show: () => shown, answer: () => ({ state: 'refused' }) } }, { id: 'c1' });
  fireEvent.click(await screen.findByText('不同意'));
  fireEvent.click(await screen.findByText('与执照上的名称或代码不一致'));
  fireEvent.click(asked('不同意'));
  await waitFor(() =>
    expect(sent('answer')).toEqual([{ changeId: 'c1', agree: false, reason: '与执照上的名称或代码不一致' }]),
  );
});

it('offers the one who asked to take it back alone, in English too', async () => {
  settings.change({ language: 'en' });
  openPage(Change, { changes: { show: () => ({ ...shown, mayAnswer: false, mayWithdraw: true }) } }, { id: 'c1' });
  expect(await screen.findByText('Take back')).toBeTruthy();
  expect(screen.queryByText('Confirm')).toBeNull();
});
