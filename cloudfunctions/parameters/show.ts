import { parameters } from '../../contracts/parameters';
import { isSettable } from '../../contracts/parameter-value';
import { secretariat } from '../../contracts/wire';
import { on } from '../shared/implement';
import { findVersions } from '../ground/parameter-versions';
import { presentParameter, presentProposal, presentVersion, reachesAll } from './present';
import { findParameter, findProposals } from './store';

export const show = on(parameters.show).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const parameter = await findParameter(db, input.id, today);
  if (!parameter) throw errors.PARAMETER_NOT_FOUND();
  const proposals = await findProposals(db, input.id);
  return {
    ...presentParameter(parameter),
    versions: (await findVersions(db, input.id)).map(presentVersion),
    proposals: proposals.map((row) => presentProposal(row, actor, today)),
    mayPropose: isSettable(parameter.shape) && !parameter.waiting && reachesAll(actor, [...secretariat]),
    today,
  };
});
