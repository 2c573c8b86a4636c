import { dues } from '../../contracts/dues';
import { leftOutWhys } from '../../contracts/dues-kinds';
import { on } from '../shared/implement';
import { basisOf } from './basis';
import { judgeOwing } from './judge-dues-run';
import { groupCandidates } from './run-store';

/** What a run would do, by the same judgement; groups of members alike are judged once. */
export const previewRun = on(dues.previewRun).handler(async ({ input, context, errors }) => {
  const found = await basisOf(context, input);
  if (found.refused !== null) throw errors[found.refused]();
  const { basis, period } = found;
  const groups = (await groupCandidates(context.db, basis.standardId, period)).map((group) => ({
    ...group,
    verdict: judgeOwing(group, period, basis),
  }));
  const count = (some: readonly { members: number }[]) => some.reduce((sum, { members }) => sum + members, 0);
  const owing = groups.flatMap((group) =>
    !group.billed && group.verdict.owes ? [{ ...group, ...group.verdict }] : [],
  );
  const names = [...new Set(owing.map(({ tierName }) => tierName ?? ''))];
  const left = groups.map((group) => ({
    members: group.members,
    why: group.billed ? ('billed' as const) : group.verdict.owes ? null : group.verdict.why,
  }));
  return {
    ...period,
    members: count(owing),
    amount: owing.reduce((sum, { amount, members }) => sum + amount * members, 0),
    tiers: names.map((tier) => {
      const of = owing.filter(({ tierName }) => tierName === tier);
      return { tier, members: count(of), amount: of.reduce((sum, { amount, members }) => sum + amount * members, 0) };
    }),
    leftOut: leftOutWhys
      .map((why) => ({ why, members: count(left.filter((each) => each.why === why)) }))
      .filter(({ members }) => members > 0),
    partial: count(owing.filter(({ share }) => share.parts < share.units)),
    reduced: count(owing.filter(({ percent }) => percent > 0)),
  };
});
