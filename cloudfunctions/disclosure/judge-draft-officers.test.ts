import { values } from './draft-cast';
import { judgeDraftOfficers } from './judge-draft-officers';

it('tells who is what and what changed; nothing changed: somebody has to say what', () => {
  const officer = (id: string, post: string, changed: 'begins' | 'ended' | null) => ({
    id,
    post,
    name: id,
    committee: null,
    startsOn: '2026-01-01',
    changed,
  });
  const draft = judgeDraftOfficers({
    on: '2026-03-04',
    officers: [
      officer('b', 'director', null),
      officer('a', 'president', 'begins'),
      officer('c', 'vicePresident', 'ended'),
    ],
    committees: [{ id: 'k', name: '铸造分会', changed: 'closed' }],
  });
  expect(values(draft, 'officers')).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(draft.sections.find(({ key }) => key === 'changes')?.figures.map(({ label }) => label['zh-CN'])).toEqual([
    '变动日期',
    '新任会长',
    '卸任副会长',
    '撤销机构',
  ]);
  expect(draft.wanting).toEqual([]);
  expect(judgeDraftOfficers({ on: '2026-03-04', officers: [], committees: [] }).wanting).toHaveLength(1);
});
