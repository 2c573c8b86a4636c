import { engage } from '../../config/jest-functions/cast';
import { as, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { clerk, council, put } from '../proceedings/council-cast';
import { line } from './cast';

useDatabase();
beforeAll(engage);

it('is adopted by a motion that was voted on here, once, with its own day and votes', async () => {
  const { meetingId, at } = await council(4, 4);
  const { id: motionId } = await put(meetingId, { title: '通过 2027 年预算' });
  for (let i = 0; i < 4; i++) await as(at(i)).proceedings.vote({ motionId, choice: i === 3 ? 'abstain' : 'yes' });
  const lines = [line('A1', '会议费', 100_000)];
  const draftOf = async (year: number) => {
    const { id: budgetId, revision } = await as('local-finance').expenses.saveBudget({ year, revision: null, lines });
    const given = { body: 'assembly' as const, resolutionNo: '理决〔2026〕12号', adoptedOn: '2026-01-01' };
    return { budgetId, revision, ...given, motionId };
  };
  const wish = await draftOf(2041);
  // While the vote is open nothing was decided.
  expect((await refusalOf(as('local-president').expenses.adoptBudget(wish))).code).toBe('MOTION_NOT_FOUND');
  await clerk().closeMotion({ motionId });
  const { draft } = await as('local-president').expenses.budget({ year: 2041 });
  expect(draft?.motions).toMatchObject([{ id: motionId, title: '通过 2027 年预算', body: 'council' }]);
  expect(await as('local-president').expenses.adoptBudget(wish)).toEqual({ year: 2041, version: 1 });
  const { adoption } = await as('local-finance').expenses.budget({ year: 2041 });
  expect(adoption).toMatchObject({ body: 'council', tally: { entitled: 4, present: 4, yes: 3, abstain: 1 } });
  expect(adoption?.adoptedOn).toBe(draft?.motions[0]?.decidedOn);
  setClock('2026-12-20T02:00:00Z');
  const again = as('local-president').expenses.adoptBudget(await draftOf(2042));
  expect((await refusalOf(again)).code).toBe('MOTION_NOT_FOUND');
});
