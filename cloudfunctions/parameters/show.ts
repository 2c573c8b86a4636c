import { parameters } from '../../contracts/parameters';
import { isSettable } from '../../contracts/parameter-value';
import { secretariat } from '../../contracts/wire';
import { askTogether } from '../ground/ask-together';
import { on } from '../shared/implement';
import { versionsOf } from '../ground/parameter-versions';
import { presentParameter, presentProposal, presentVersion, reachesAll } from './present';
import { findParameter, proposalsOf } from './store';

export const show = on(parameters.show).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const parameter = await findParameter(db, input.id, today);
  if (!parameter) throw errors.PARAMETER_NOT_FOUND();
  const { proposals, versions } = await askTogether(db, {
    proposals: proposalsOf(input.id),
    versions: versionsOf(input.id),
  });
  return {
    ...presentParameter(parameter),
    versions: versions.map(presentVersion),
    proposals: proposals.map((row) => presentProposal(row, actor, today)),
    mayPropose: isSettable(parameter.shape) && !parameter.waiting && reachesAll(actor, [...secretariat]),
    today,
  };
});
