import { figures, values } from './draft-cast';
import { judgeDraftDues } from './judge-draft-dues';

it('tells what dues were asked, paid and are open', () => {
  const draft = judgeDraftDues({
    bills: 3,
    billed: 600,
    waived: 50,
    paid: 400,
    standard: { id: 'x', name: '2025 标准' },
    figures: figures(true),
  });
  expect(values(draft, 'received')).toEqual([
    ['standard', '2025 标准'],
    ['bills', 3],
    ['billed', 600],
    ['waived', 50],
    ['paid', 400],
    ['open', 150],
  ]);
});
