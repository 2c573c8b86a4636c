import type { ChangeRow } from '../../contracts/changes';
import type { Change } from './store';

const iso = (instant: string) => new Date(instant).toISOString();

export const presentChange = ({
  membershipId,
  name,
  memberNo,
  committeeId: _,
  askedById: __,
  successorId,
  successorName,
  askedAt,
  decidedAt,
  ...change
}: Change): ChangeRow => ({
  ...change,
  member: { id: membershipId, name, memberNo },
  successor: successorName === null ? null : { id: successorId, name: successorName },
  askedAt: iso(askedAt),
  decidedAt: decidedAt && iso(decidedAt),
});
