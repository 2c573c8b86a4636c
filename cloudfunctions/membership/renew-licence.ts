import { membership } from '../../contracts/membership';
import { findConfirmedFiles } from '../files/facts';
import { on, personOf } from '../shared/implement';
import { findApplication } from './application-store';
import { licencesOf } from './licence';
import { lockOwnUnit, replaceLicence } from './unit-store';

export const renewLicence = on(membership.renewLicence).handler(
  async ({ input, context: { db, now, today, actor, audit, language }, errors }) => {
    if (input.validTo !== null && input.validTo <= today) throw errors.LICENCE_ALREADY_EXPIRED();
    const found = await findConfirmedFiles(db, personOf(actor).id, [input.fileId]);
    if (found.length === 0) throw errors.FILE_NOT_FOUND();
    const { id: membershipId } = await lockOwnUnit(db, actor);
    const { licenceId, fileId, number = null, validTo } = input;
    const renewed = await replaceLicence(db, { membershipId, licenceId, fileId, number, validTo }, now);
    if (!renewed) throw errors.LICENCE_NOT_FOUND();
    const record = await findApplication(db, membershipId);
    audit({ subject: `membership_material:${renewed}`, before: { licenceId }, after: { fileId, number, validTo } });
    return { licences: licencesOf(record?.materials ?? [], today, language) };
  },
);
