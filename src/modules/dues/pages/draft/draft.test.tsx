import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { standard, whoami } from '../standard/standard.fixture';
import { zhCN } from '../../messages/zh-CN';
import { faultsOf, formOf, tiersOf, type Typed } from './faults';
import Draft from './index';

const typed: Typed = {
  name: '标准',
  from: '2027-01-01',
  joining: 'month',
  leaving: 'none',
  notes: '',
  tiers: [{ name: '会员', amount: '1200', services: '培训', memberTiers: ['普通会员'], other: '名誉会员、 顾问' }],
  reductions: [{ name: '小微', condition: '小型', percent: '50' }],
};
const say = ((key: string) => key) as Parameters<typeof faultsOf>[1];
const faults = (part: Partial<Typed>) => Object.keys(faultsOf({ ...typed, ...part }, say));

describe('what is typed', () => {
  it('becomes the form of the contract', () => {
    expect(faults({})).toEqual([]);
    expect(formOf(typed)).toMatchObject({
      tiers: [{ amount: 120_000, memberTiers: ['普通会员', '名誉会员', '顾问'] }],
      reductions: [{ percent: 50 }],
    });
    expect(tiersOf({ memberTiers: ['甲'], other: '甲，乙' })).toEqual(['甲', '乙']);
  });

  it('is wrong where something is missing, no amount, or in two tiers', () => {
    const [tier] = typed.tiers;
    if (!tier) throw new Error('a tier');
    expect(faults({ name: ' ' })).toEqual(['name']);
    expect(faults({ tiers: [{ ...tier, amount: '千元' }] })).toEqual(['tiers.0.amount']);
    expect(faults({ tiers: [{ ...tier, memberTiers: [], other: '' }] })).toEqual(['tiers.0.memberTiers']);
    expect(faults({ tiers: [tier, { ...tier, name: '理事', other: '' }] })).toEqual(['tiers.1.memberTiers']);
    for (const percent of ['0', '101', 'x'])
      expect(faults({ reductions: [{ name: '小微', condition: '小型', percent }] })).toEqual([
        'reductions.0.condition',
      ]);
  });
});

it('saves what was changed of a draft, and goes back to it', async () => {
  openPage(
    Draft,
    {
      identity: { whoami: whoami('finance') },
      dues: { standard: () => standard(), saveDraft: () => ({ id: standard().id, version: 3, findings: [] }) },
    },
    { id: standard().id },
  );
  const amount = await screen.findByLabelText(zhCN.draft.amount);
  fireEvent.change(amount, { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }));
  expect(await screen.findByText(zhCN.draft.faults.amount)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(zhCN.draft.amount), { target: { value: '1500.5' } });
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }));
  await waitFor(() => expect(phone.toasts).toEqual(['草稿已保存。']));
  const sent = phone.calls.find(({ data }) => data.action === 'saveDraft')?.data.input;
  expect(sent).toMatchObject({
    id: standard().id,
    version: 2,
    tiers: [{ amount: 150_050, memberTiers: ['普通会员'] }],
  });
});
