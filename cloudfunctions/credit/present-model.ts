import type { ModelRow } from './model-store';

export const presentModel = ({
  id,
  version,
  state,
  startsOn,
  until,
  inForce,
  note,
  resolutionNo,
  madeBy,
}: Omit<ModelRow, 'standing'>) => ({
  ...{ id, version, state, startsOn, until, inForce, note, resolutionNo, madeBy },
});
