import * as z from 'zod';
import { duplicates } from '../../contracts/duplicates';
import { maskPhone } from '../../contracts/phone';
import { secretariat } from '../../contracts/wire';
import { findRule } from '../ground/parameters';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { findCompared } from './candidate-store';
import { judgeLikeness } from './judge-likeness';
import { judgeMerge } from './judge-merge';

/** Both files with what each would lose or bring; the first named is the first shown. */
export const compare = on(duplicates.compare).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const ids = [input.firstId, input.secondId] as const;
  const { sides, likenesses, apart, caseOpen } = await findCompared(db, actor, ids, today);
  const [first, second] = ids.map((id) => sides.find((each) => each.id === id));
  if (!first || !second) throw errors.MEMBER_NOT_FOUND();
  const undoDays = await findRule(db, 'duplicates.undoDays', today, z.int().min(1));
  const me = actor.person?.id ?? '';
  const judged = [first, second].map((side) => ({ ...side, people: side.own ? [me] : [] }));
  const [one = judged[0], other = judged[0]] = judged;
  const shown = ({ committeeId: _, changing: __, own: ___, ...side }: typeof first) => ({
    ...side,
    people: side.people.map((each) => ({ ...each, phone: maskPhone(each.phone) })),
  });
  return {
    first: shown(first),
    second: shown(second),
    likenesses,
    strength: likenesses.length > 0 ? judgeLikeness(likenesses) : null,
    apart: apart && { ...apart, at: new Date(apart.at).toISOString() },
    mayMerge: [first, second].every(({ committeeId }) => officesFor(actor, committeeId, secretariat).length > 0),
    // Which of the two shall go is not said yet.
    bars:
      one && other
        ? judgeMerge(
            one,
            other,
            ids.some((id) => caseOpen[id]),
            me,
          )
        : [],
    undoDays,
  };
});
