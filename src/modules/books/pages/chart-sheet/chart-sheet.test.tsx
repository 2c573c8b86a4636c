import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import ChartSheetPage from './index';

const fileId = '00000000-0000-4000-8000-000000000007';
jest.mock('@/cloud/use-file', () => ({
  useFile: (_: string, __: object, done: (file: { fileId: string }) => void) => ({
    ...{ underWay: null, error: null },
    take: () => done({ fileId: '00000000-0000-4000-8000-000000000007' }),
  }),
}));
const sent = () => phone.calls.filter(({ data }) => data.action === 'proposeChart').map(({ data }) => data.input);
const row = (line: number, code: string, name: string, verdict: string, words: string | null = null) => ({
  ...{ line, code, name, verdict, words },
});
const read = (part: object = {}) => ({
  rows: [
    row(2, '1001', '库存现金', 'unchanged'),
    row(3, '5103', '行业展会', 'new'),
    row(4, '520101', '办公费用', 'renamed', '办公费'),
    row(5, '99', '错', 'refused', '科目编码是四位数字。'),
  ],
  counts: { new: 1, renamed: 1, unchanged: 1, refused: 1 },
  ...part,
});

it('tries the sheet first, says what of it is refused, and proposes the rest', async () => {
  openPage(ChartSheetPage, { books: { readChart: () => read(), proposeChart: () => ({ proposalId: fileId }) } });
  fireEvent.click(screen.getByRole('button', { name: '选择表格' }));
  expect(await screen.findByText('5103 行业展会')).toBeTruthy();
  expect(screen.getByText(/^1 行不能收/)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '改名 1' }));
  expect(screen.getByText('第 4 行 · 原来叫「办公费」')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '不收 1' }));
  expect(screen.getByText('第 5 行 · 科目编码是四位数字。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '送复核（2 项）' }));
  await waitFor(() => expect(sent()).toEqual([{ kind: 'sheet', fileId, without: true }]));
});

it('has nothing to propose where the sheet is as the chart is', async () => {
  openPage(ChartSheetPage, {
    books: {
      readChart: () =>
        read({
          rows: [row(2, '1001', '库存现金', 'unchanged')],
          counts: { new: 0, renamed: 0, unchanged: 1, refused: 0 },
        }),
    },
  });
  fireEvent.click(screen.getByRole('button', { name: '选择表格' }));
  expect(await screen.findByText('表里的科目和现在一样，没有要改的。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^送复核/ })).toBeNull();
});
