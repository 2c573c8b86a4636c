import { stillWanting } from './compose';
import { figures, values } from './draft-cast';
import { judgeDraftAnnual } from './judge-draft-annual';

it('tells the year of the association, and asks for what nobody can reckon', () => {
  const draft = judgeDraftAnnual({
    ...{ association: '江城商会', members: { total: 30, joined: 4, left: 1 }, committees: 2, figures: figures(true) },
    meetings: [
      { kind: 'assembly', held: 1 },
      { kind: 'council', held: 2 },
      { kind: 'standing_council', held: 1 },
      { kind: 'training', held: 5 },
    ],
    posts: [{ post: 'president', held: 1 }],
  });
  expect(values(draft, 'members')).toEqual([
    ['total', 30],
    ['joined', 4],
    ['left', 1],
  ]);
  expect(values(draft, 'activities')).toEqual([
    ['assemblies', 1],
    ['councils', 3],
    ['supervisory', 0],
    ['president', 0],
    ['others', 5],
  ]);
  expect(values(draft, 'finance')).toEqual([
    ['income', 900],
    ['cost', 300],
    ['change', 600],
  ]);
  const still = (texts: Record<string, string>) =>
    stillWanting(draft.wanting, { texts, files: [] }).map(({ office }) => office);
  expect(still({})).toEqual(['director', 'clerk']);
  expect(still({ lawful: '守法' })).toEqual(['clerk']);
  expect(still({ lawful: ' ', activities: '有' })).toEqual(['director']);
});
