import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Audit from './index';

const item = (part: object = {}) => ({
  key: 'logs',
  title: '日志',
  question: '操作记录是否至少保存六个月？',
  source: '《网络安全法》第二十一条',
  figures: [{ title: '操作记录从哪天起', rows: [{ label: '最早一条', value: '2025-01-03' }] }],
  answer: null,
  ...part,
});
const audit = (part: object = {}) => ({ year: 2025, version: 1, items: [item()], report: null, signed: null, ...part });
const inputs = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('the self-audit', () => {
  it('shows the facts, takes the verdicts, and asks for a note where something is to be mended', async () => {
    openPage(Audit, { privacy: { audit: () => audit(), saveAudit: () => ({ version: 2 }) } }, { year: '2025' });
    expect(await screen.findByText('最早一条: 2025-01-03')).toBeTruthy();
    fireEvent.click(screen.getByText('要整改'));
    fireEvent.input(screen.getByLabelText('说明'), { target: { value: '备份只有三个月' } });
    fireEvent.click(screen.getByText('保存'));
    await waitFor(() =>
      expect(inputs('saveAudit')).toEqual([
        {
          year: 2025,
          version: 1,
          answers: { logs: { verdict: 'finding', note: '备份只有三个月' } },
          reportFileId: null,
        },
      ]),
    );
  });

  it('is signed once all is answered, after one was asked again', async () => {
    const answered = audit({ items: [item({ answer: { verdict: 'ok', note: '' } })] });
    openPage(Audit, { privacy: { audit: () => answered, signAudit: () => ({ hash: 'a' }) } }, { year: '2025' });
    fireEvent.click(await screen.findByText('签名封存'));
    expect(inputs('signAudit')).toEqual([]);
    fireEvent.click((await screen.findAllByText('签名封存'))[0] as HTMLElement);
    await waitFor(() => expect(inputs('signAudit')).toEqual([{ year: 2025, version: 1 }]));
  });

  it('is read, not written, once it is sealed', async () => {
    const signed = { by: '沈知行', at: '2026-01-20T02:00:00.000Z', hash: 'f'.repeat(64) };
    openPage(
      Audit,
      { privacy: { audit: () => audit({ signed, items: [item({ answer: { verdict: 'ok', note: '' } })] }) } },
      { year: '2025' },
    );
    expect(await screen.findByText(/沈知行 于/)).toBeTruthy();
    expect(screen.getByText('符合')).toBeTruthy();
    expect(screen.queryByText('保存')).toBeNull();
  });
});
