import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import GateLog from './index';

const id = '00000000-0000-4000-8000-000000000001';
const line = (n: number, part: object = {}) => ({
  id: `00000000-0000-4000-8000-00000000010${n}`,
  at: '2026-11-28T01:12:00.000Z',
  receivedAt: '2026-11-28T01:12:01.000Z',
  gate: '1 号门',
  way: 'gate',
  outcome: 'checkedIn',
  reason: null,
  name: '沈若溪',
  unitName: '恒信铸造有限公司',
  by: '陈秘书',
  ...part,
});
const counts = { checkedIn: 12, already: 1, refused: 2 };
const lines = [
  line(1),
  line(2, { name: null, unitName: null, outcome: 'refused', reason: 'forged' }),
  line(3, { name: '周同行', way: 'offline', receivedAt: '2026-11-28T01:40:00.000Z' }),
];
const doubleUses = () => ({
  rows: [
    {
      registrationId: id,
      seat: 0,
      name: '吴重复',
      unitName: null,
      uses: [
        { gate: '2 号门', at: '2026-11-28T01:10:00.000Z', way: 'gate', by: '陈秘书' },
        { gate: '侧门', at: '2026-11-28T01:20:00.000Z', way: 'offline', by: '林秘书' },
      ],
    },
  ],
});

it('shows every passage with what came of it, both gates of a double use, and filters', async () => {
  const gateLog = ({ outcome }: { outcome?: string }) => ({
    rows: lines.filter((one) => !outcome || one.outcome === outcome),
    next: null,
    counts,
  });
  openPage(GateLog, { attendance: { gateLog, doubleUses } }, { id });
  expect(await screen.findByText('沈若溪')).toBeTruthy();
  expect(screen.getByText('假码')).toBeTruthy();
  expect(screen.getByText('没有认出是谁')).toBeTruthy();
  expect(screen.getByText(/断网扫码 · 陈秘书 · .*上传/)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: /^重复使用/ }));
  expect(await screen.findByText('吴重复')).toBeTruthy();
  expect(screen.getByText('2 号门')).toBeTruthy();
  expect(screen.getByText('侧门')).toBeTruthy();
  expect(screen.getByText('算这一次')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '拒绝 2' }));
  await waitFor(() => expect(screen.queryByText('吴重复')).toBeNull());
  expect(await screen.findByText('假码')).toBeTruthy();
});

it('exports the sheet and opens it', async () => {
  openPage(
    GateLog,
    {
      attendance: {
        gateLog: () => ({ rows: lines, next: null, counts }),
        doubleUses: () => ({ rows: [] }),
        exportSheet: () => ({
          url: 'https://files.example/x',
          fileName: '签到表.xlsx',
          rows: 12,
          expiresAt: line(1).at,
        }),
      },
    },
    { id },
  );
  fireEvent.click(await screen.findByRole('button', { name: '导出签到表' }));
  await waitFor(() => expect(phone.toasts[0]).toBe('签到表有 12 行'));
});
