import { fireEvent, waitFor, within } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { importId, importRow, shift, wholeImport } from '../../import.fixture';
import ImportPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = (imports: Record<string, unknown>) => openPage(ImportPage, { imports }, { id: importId });

describe('an import', () => {
  it('shows which column fills what, lets it be changed by hand, and tries it out', async () => {
    open({
      show: () => wholeImport(),
      dryRun: () => ({ id: importId, counts: wholeImport().counts }),
    });
    expect(await screen.findByText('表头在第 2 行')).toBeTruthy();
    expect(screen.getByText('91430626MA4L000113 · 按内容认的，请看一眼')).toBeTruthy();
    expect(screen.getByText('没有用到的列：C 列 备注')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '级别，表里没有' }));
    fireEvent.click(within(screen.getByRole('dialog', { name: '级别' })).getByRole('radio', { name: 'C 列 备注' }));
    fireEvent.click(screen.getByRole('button', { name: '试算' }));
    await waitFor(() =>
      expect(sent('dryRun')).toEqual([{ id: importId, sheet: 0, columns: { name: 0, uscc: 1, tier: 2 } }]),
    );
  });

  it('takes a column from the field that it filled before', async () => {
    open({ show: () => wholeImport(), dryRun: () => ({ id: importId, counts: wholeImport().counts }) });
    fireEvent.click(await screen.findByRole('button', { name: '级别，表里没有' }));
    fireEvent.click(within(screen.getByRole('dialog', { name: '级别' })).getByRole('radio', { name: /^B 列/ }));
    fireEvent.click(screen.getByRole('button', { name: '试算' }));
    await waitFor(() => expect(sent('dryRun')).toEqual([{ id: importId, sheet: 0, columns: { name: 0, tier: 1 } }]));
  });

  it('shows the doubtful rows first, decides on one, and takes the good ones once they are confirmed', async () => {
    const counts = { new: 2, changed: 0, unchanged: 1, doubtful: 1, refused: 1, chosen: 0 };
    open({
      show: () => wholeImport({ state: 'judged', counts }),
      rows: () => ({ rows: [importRow()], next: null }),
      choose: () => ({ counts: { ...counts, chosen: 1 } }),
      take: () => ({ id: importId, total: 2 }),
    });
    expect(await screen.findByText(/不是导入写的/)).toBeTruthy();
    expect(sent('rows')).toEqual([{ id: importId, verdict: 'doubtful' }]);
    fireEvent.click(screen.getByRole('button', { name: '照表里的收，恒信铸造有限公司' }));
    await waitFor(() => expect(sent('choose')).toEqual([{ id: importId, lines: [3], take: true }]));
    fireEvent.click(screen.getByRole('button', { name: '收下 2 行' }));
    const asked = within(await screen.findByRole('dialog', { name: '写进台账' }));
    fireEvent.click(asked.getByRole('button', { name: '收下 2 行' }));
    await waitFor(() => expect(sent('take')).toEqual([{ id: importId }]));
  });

  it('hands out the rows that were left, and says what stands in the way of taking it back', async () => {
    const opened = jest.fn(async () => undefined);
    open({
      show: () =>
        wholeImport({
          state: 'taken',
          total: 2,
          done: 2,
          takenBy: '王芳',
          takenAt: '2026-11-20T02:00:00.000Z',
          counts: { new: 2, changed: 0, unchanged: 0, doubtful: 0, refused: 1, chosen: 0 },
          undoStands: ['恒信铸造有限公司'],
        }),
      exportRefused: () => ({
        url: 'https://files/x.xlsx',
        fileName: 'x.xlsx',
        rows: 1,
        expiresAt: '2026-11-21T00:00:00.000Z',
      }),
      undo: () => ({ id: importId }),
    });
    Object.assign(Taro, { openDocument: opened });
    expect(await screen.findByText('收下了 2 行')).toBeTruthy();
    expect(screen.getByText('没有撤成：恒信铸造有限公司 等在导入之后又有了别的记录')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '下载没收的行和原因（xlsx）' }));
    await waitFor(() => expect(opened).toHaveBeenCalled());
    fireEvent.click(screen.getByRole('button', { name: '整批撤回' }));
    const sheet = within(await screen.findByRole('dialog', { name: '整批撤回这次导入' }));
    fireEvent.change(sheet.getByRole('textbox'), { target: { value: '拿错了文件' } });
    fireEvent.click(sheet.getByRole('button', { name: '整批撤回' }));
    await waitFor(() => expect(sent('undo')).toEqual([{ id: importId, reason: '拿错了文件' }]));
  });

  it('says of expenses what taking them and taking them back means', async () => {
    const counts = { new: 2, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 };
    open({
      show: () => wholeImport({ noun: 'expenses', state: 'judged', counts }),
      rows: () => ({ rows: [], next: null }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '收下 2 行' }));
    expect(await screen.findByText(/2 行会记成已付的历史支出/)).toBeTruthy();
  });
  it('says of expenses what comes back', async () => {
    open({ show: () => wholeImport({ noun: 'expenses', state: 'taken', total: 2, done: 2 }) });
    fireEvent.click(await screen.findByRole('button', { name: '整批撤回' }));
    expect(await screen.findByText(/2 笔支出撤销，预算退回/)).toBeTruthy();
  });

  it('says of penalties, before they are taken, whose score they lower, and opens its file', async () => {
    const counts = { new: 2, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 };
    open({
      show: () => wholeImport({ noun: 'penalties', state: 'judged', counts }),
      rows: () => ({ rows: [], next: null }),
      shifts: () => ({ rows: [shift()], next: null, members: 1, lowered: 1 }),
    });
    expect(await screen.findByText('涉及 1 家，1 家会降分')).toBeTruthy();
    fireEvent.click(
      screen.getByRole('button', {
        name: /^恒信铸造有限公司，78.00，会从 86.20 变成 78.00，2 条 · 按分数可评 A 级 → B 级/,
      }),
    );
    expect(phone.opened).toEqual([`/modules/credit/pages/file/index?id=${shift().membershipId}`]);
    fireEvent.click(screen.getByRole('button', { name: '收下 2 行' }));
    expect(await screen.findByText(/2 条会记入会员的信用档案/)).toBeTruthy();
  });
  it('says of penalties, once they are taken, what they changed and of whom, each row opening to its record', async () => {
    open({
      show: () => wholeImport({ noun: 'penalties', state: 'taken', total: 2, done: 2 }),
      rows: () => ({
        rows: [
          importRow({
            verdict: 'new',
            would: null,
            state: 'taken',
            reasons: [],
            changes: [],
            page: '/modules/credit/pages/record/index?id=r1',
          }),
        ],
        next: null,
      }),
      shifts: () => ({ rows: [shift({ after: 8620, afterGrade: 'A' })], next: null, members: 1, lowered: 0 }),
    });
    expect(await screen.findByText('涉及 1 家，0 家降了分')).toBeTruthy();
    expect(screen.getByText(/86.20，不变/)).toBeTruthy();
    await waitFor(() => expect(sent('rows')).toEqual([{ id: importId, taken: true }]));
    fireEvent.click(await screen.findByRole('button', { name: /第 3 行/ }));
    expect(phone.opened).toEqual(['/modules/credit/pages/record/index?id=r1']);
    fireEvent.click(screen.getByRole('button', { name: '整批撤回' }));
    expect(await screen.findByText(/2 条记录撤回，重新评分/)).toBeTruthy();
  });
  it('says that no score changes where none does', async () => {
    const counts = { new: 1, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 };
    open({
      show: () => wholeImport({ noun: 'penalties', state: 'judged', counts }),
      rows: () => ({ rows: [], next: null }),
      shifts: () => ({ rows: [], next: null, members: 0, lowered: 0 }),
    });
    expect(await screen.findByText(/没有会员的信用分会变/)).toBeTruthy();
  });

  it('shows how far it is while the queue works', async () => {
    open({ show: () => wholeImport({ state: 'taking', total: 25_000, done: 12_500 }) });
    expect(await screen.findByText('正在收下 12500 / 25000')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '已完成 50%' })).toBeTruthy();
  });
});
