import { stillWanting } from './compose';
import { figures, values } from './draft-cast';
import { judgeDraftStatement } from './judge-draft-statement';

it('tells income, expense and change; each line opens to its rows, and what is nothing is left out', () => {
  const draft = judgeDraftStatement(figures(true));
  expect(values(draft, 'income')).toEqual([
    ['4201', 900],
    ['income', 900],
  ]);
  expect(values(draft, 'cost')).toEqual([
    ['5101', 300],
    ['cost', 300],
  ]);
  expect(values(draft, 'change')).toEqual([['change', 600]]);
  expect(draft.sections[0]?.figures[0]?.opens).toBe(
    '/modules/books/pages/lines/index?name=4201&account=4201&from=2025-01-01&to=2025-12-31',
  );
  expect(draft.wanting).toEqual([]);
});

it('says that months are not closed, which keeps nobody from sending it', () => {
  const { wanting, sections } = judgeDraftStatement(figures(false));
  expect(sections[0]?.text).toContain('还没有全部结账');
  expect(stillWanting(wanting, { texts: {}, files: [] }).map(({ until }) => until)).toEqual(['books']);
});
