import { values } from './draft-cast';
import { judgeDraftFees, judgeDraftStandard } from './judge-draft-fees';

it('tells fees as they are from the day on, what began and what ended', () => {
  const fee = (id: string, changed: 'begins' | 'ended' | null, price: number | null = 100) => ({
    id,
    name: id,
    standard: '按协议',
    basis: '',
    price,
    changed,
  });
  const draft = judgeDraftFees({
    on: '2026-06-01',
    fees: [fee('a', null), fee('b', 'begins', null), fee('c', 'ended')],
  });
  expect(values(draft, 'list')).toEqual([
    ['a', 100],
    ['b', '按协议'],
  ]);
  expect(values(draft, 'changes')).toEqual([
    ['on', '2026-06-01'],
    ['begins.b', 'b'],
    ['ended.c', 'c'],
  ]);
  expect(judgeDraftFees({ on: '2026-06-01', fees: [] }).sections[0]?.text).toContain('没有收费项目');
});

it('tells a standard with its ballot, and leaves open what nobody knows', () => {
  const draft = judgeDraftStandard({
    id: 'x',
    name: '标准',
    notes: '',
    tiers: [{ name: '理事', amount: 500, services: '' }],
    ballot: null,
  });
  expect(values(draft, 'tiers')).toEqual([['tier.1', 500]]);
  expect(values(draft, 'ballot')?.slice(1)).toEqual([
    ['heldOn', null],
    ['entitled', null],
    ['present', null],
    ['secret', null],
  ]);
});
