import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { standard, whoami } from '../standard/standard.fixture';
import Standards from './index';

const row = {
  id: standard().id,
  name: '2027 年会费标准',
  state: 'current',
  from: '2027-01-01',
  until: null,
  tiers: 2,
  least: 120_000,
  most: 600_000,
  adoptedOn: '2026-11-01',
  disclosedOn: null,
  findings: 1,
};
const open = (rows: object[], office: string) =>
  openPage(Standards, {
    identity: { whoami: whoami(office) },
    dues: { standards: () => ({ rows, next: null, mayKeep: true }) },
  });

it('lists each version with what it asks for, and opens it', async () => {
  open([row], 'director');
  expect(await screen.findByText(/2 个档次，每年 1,200—6,000 元/)).toBeTruthy();
  expect(screen.getByText(/1 处要看/)).toBeTruthy();
  fireEvent.click(screen.getByText('2027 年会费标准'));
  expect(phone.opened).toEqual([`/modules/dues/pages/standard/index?id=${row.id}`]);
});

it('offers to draft one to whoever keeps the dues, and to nobody else', async () => {
  open([], 'party');
  expect(await screen.findByText(/还没有会费标准/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '起草新标准' })).toBeNull();
});
