import type { ParameterValue } from '../../contracts/parameter-shape';
import { namesIn } from '../../contracts/parameter-words';
import type { Actor } from '../shared/actor';
import { offices } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import type { ParameterVersion } from '../ground/parameter-versions';
import type { ParameterRow, ProposalRow } from './store';

/** A register travels by its names alone. */
const shown = (version: Pick<ParameterVersion, 'shape'>, value: unknown): ParameterValue =>
  version.shape.kind === 'names' ? namesIn(value) : (value as ParameterValue);

export const presentParameter = (row: ParameterRow) => ({
  ...row,
  // What the association has decided for itself does not wait for anybody to check the source.
  needsHumanCheck: row.needsHumanCheck && !row.own,
  value: shown(row, row.value),
  standard: shown(row, row.standard),
});

export const presentVersion = (version: ParameterVersion) => ({
  value: shown(version, version.value),
  own: version.own,
  from: version.since,
  until: version.until,
  reason: version.reason,
  resolution: version.resolution,
});

/** Whether the actor's offices reach what concerns the whole association. */
export const reachesAll = (actor: Actor, admitted = [...offices]): boolean =>
  officesFor(actor, null, admitted).length > 0;

export function presentProposal(row: ProposalRow, actor: Actor, today: string) {
  const own = row.proposedById === actor.person?.id;
  return {
    ...row,
    value: row.value as ParameterValue | null,
    proposedAt: new Date(row.proposedAt).toISOString(),
    decidedAt: row.decidedAt && new Date(row.decidedAt).toISOString(),
    own,
    mayDecide: row.state === 'open' && !own && reachesAll(actor),
    lapsed: row.state === 'open' && row.effectiveFrom < today,
  };
}
