import { membership } from '../../contracts/membership';
import { afterMinutes } from '../shared/clock';
import { temporaryUrl } from '../shared/cloud-files';
import { on } from '../shared/implement';
import { findMaterial } from './material-store';
import { officesFor } from '../ground/reach';
import { readers } from './judge-reviewer';

const minutes = 10;

/** A short-lived address for the applicant's side and for the staff whose reach it is in; nobody else learns it exists. */
export const materialUrl = on(membership.materialUrl).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const found = await findMaterial(db, input.materialId);
    if (!found) throw errors.MATERIAL_NOT_FOUND();
    const own =
      (found.member_no === null && found.applied_by === actor.person?.id) ||
      actor.units.some((unit) => unit.membershipId === found.membership_id);
    const staff = officesFor(actor, found.committee_id, readers).length > 0;
    if (!own && !staff) throw errors.MATERIAL_NOT_FOUND();
    const url = await temporaryUrl(found.cloud_id, minutes * 60);
    if (!url) throw errors.MATERIAL_NOT_FOUND();
    // A scan shows what the masked fields hide, so opening somebody else's leaves a trace.
    if (!own) audit({ subject: `membership_material:${input.materialId}`, note: 'opened' });
    return { url, type: found.type ?? '', fileName: found.name, expiresAt: afterMinutes(now, minutes).toISOString() };
  },
);
