import { membership } from '../../contracts/membership';
import { openFile } from '../ground/open-file';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { readers } from './judge-reviewer';
import { findMaterial } from './material-store';

/** A short-lived address for the applicant's side and for the staff whose reach it is in; nobody else learns it exists. */
export const materialUrl = on(membership.materialUrl).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  const found = await findMaterial(db, input.materialId);
  if (!found) throw errors.MATERIAL_NOT_FOUND();
  const own =
    (found.member_no === null && found.applied_by === actor.person?.id) ||
    actor.units.some((unit) => unit.membershipId === found.membership_id);
  const staff = officesFor(actor, found.committee_id, readers).length > 0;
  if (!own && !staff) throw errors.MATERIAL_NOT_FOUND();
  const file = { name: found.name, type: found.type ?? '', cloudId: found.cloud_id };
  // A scan shows what the masked fields hide, so opening somebody else's leaves a trace.
  const opened = await openFile(
    context,
    file,
    own
      ? undefined
      : {
          subject: `membership_material:${input.materialId}`,
          looked: [{ person: found.applied_by, what: 'file' }],
        },
  );
  if (!opened) throw errors.MATERIAL_NOT_FOUND();
  return opened;
});
