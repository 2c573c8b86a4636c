import { flows } from '../../contracts/flows';
import { offices } from '../../contracts/wire';
import { on } from '../shared/implement';
import { findStanding } from './facts';
import { findHolders, partyOf } from './holder-store';
import { judgeSight } from './judge-sight';
import { judgeRecipient, judgeSigner } from './judge-turn';

export const holders = on(flows.holders).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const standing = await findStanding(db, input.caseId);
  if (!standing || judgeSight(actor, standing) !== 'staff') throw errors.CASE_NOT_FOUND();
  const { committeeId } = standing;
  const judge = input.purpose === 'handOn' ? judgeRecipient : judgeSigner;
  const found = await findHolders(db, today, { offices, committeeId });
  return {
    rows: found
      .filter((each) => each.personId !== actor.person?.id && judge(partyOf(each), standing) === null)
      .map(({ units: _, ...each }) => each),
  };
});
