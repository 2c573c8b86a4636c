import { fireEvent, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { importId, wholeImport } from '../../import.fixture';
import ImportsPage from './index';

describe('imports', () => {
  it('are listed with where they stand, and open', async () => {
    openPage(ImportsPage, {
      imports: {
        list: () => ({ rows: [wholeImport({ state: 'taken', total: 3, done: 3 })], next: null, nouns: ['members'] }),
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: /^会员名册.xlsx，会员 · 3 行 · 王芳/ }));
    expect(screen.getByText('已收下')).toBeTruthy();
    expect(phone.opened).toEqual([`/modules/imports/pages/import/index?id=${importId}`]);
  });

  it('are of payments for finance, and of either for who holds both offices', async () => {
    openPage(ImportsPage, { imports: { list: () => ({ rows: [], next: null, nouns: ['payments'] }) } });
    expect(await screen.findByRole('button', { name: '选一份收款表格' })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
  it('are chosen by register where one may bring both', async () => {
    openPage(ImportsPage, { imports: { list: () => ({ rows: [], next: null, nouns: ['members', 'payments'] }) } });
    fireEvent.click(await screen.findByRole('radio', { name: '收款' }));
    expect(screen.getByRole('button', { name: '选一份收款表格' })).toBeTruthy();
  });

  it('are of expenses too, where finance chooses them', async () => {
    openPage(ImportsPage, { imports: { list: () => ({ rows: [], next: null, nouns: ['payments', 'expenses'] }) } });
    fireEvent.click(await screen.findByRole('radio', { name: '支出' }));
    expect(screen.getByRole('button', { name: '选一份支出表格' })).toBeTruthy();
    expect(screen.getByText(/只收已付的，先试算/)).toBeTruthy();
  });

  it('are of one register alone where the page is opened for it', async () => {
    openPage(
      ImportsPage,
      { imports: { list: () => ({ rows: [], next: null, nouns: ['members', 'penalties'] }) } },
      { noun: 'penalties' },
    );
    expect(await screen.findByRole('button', { name: '选一份处罚名单' })).toBeTruthy();
    expect(await screen.findByText(/还没有导入过处罚名单/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(phone.calls.find(({ data }) => data.action === 'list')?.data.input).toEqual({ noun: 'penalties' });
  });

  it('are filled in from a template of the register that is chosen', async () => {
    const opened = jest.fn((_: { fileType: string }) => Promise.resolve());
    Object.assign(Taro, { downloadFile: () => Promise.resolve({ tempFilePath: 'wxfile://t' }), openDocument: opened });
    openPage(ImportsPage, {
      imports: {
        list: () => ({ rows: [], next: null, nouns: ['members', 'payments'] }),
        template: () => ({ url: 'https://files/t', fileName: '导入模板 收款.xlsx', expiresAt: '2026-11-20T02:10:00Z' }),
      },
    });
    fireEvent.click(await screen.findByRole('radio', { name: '收款' }));
    fireEvent.click(screen.getByRole('button', { name: '下载空白模板（xlsx）' }));
    await waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
    expect(opened.mock.calls[0]?.[0]).toMatchObject({ fileType: 'xlsx' });
    expect(phone.calls.find(({ data }) => data.action === 'template')?.data.input).toEqual({ noun: 'payments' });
  });

  it('refuse before a byte is sent what is no sheet', async () => {
    openPage(ImportsPage, { imports: { list: () => ({ rows: [], next: null, nouns: ['members'] }) } });
    Object.assign(Taro, {
      chooseMessageFile: async () => ({ tempFiles: [{ path: 'x', name: '名册.pdf', size: 10 }] }),
    });
    expect(await screen.findByText('还没有导入过。选一份会员名册，先看看会怎样。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '选一份会员表格' }));
    await waitFor(() => expect(screen.getByText('只收 Excel（xlsx、xls）、WPS 表格（et）和 CSV 文件。')).toBeTruthy());
    expect(phone.calls.some(({ data }) => data.action === 'requestUpload')).toBe(false);
  });
});
