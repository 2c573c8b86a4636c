import { files } from '../../contracts/files';
import { maxFileBytes } from '../../contracts/file-limits';
import { afterMinutes } from '../shared/clock';
import { uploadTicket } from '../shared/cloud-files';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { extensionOf, isHeicName } from './judge-file-type';
import { saveFile } from './store';

const ticketMinutes = 10;

export const requestUpload = on(files.requestUpload).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { name, bytes, purpose } = input;
    if (bytes > maxFileBytes) throw errors.FILE_TOO_LARGE({ data: { maxBytes: maxFileBytes } });
    const extension = extensionOf(name, purpose);
    if (purpose === 'sheet' && (!extension || actor.offices.length === 0)) throw errors.SHEET_TYPE_REFUSED();
    if (!extension) throw isHeicName(name) ? errors.FILE_IS_HEIC() : errors.FILE_TYPE_REFUSED();
    const [id, ownerId] = [newId(now), personOf(actor).id];
    const cloudPath = `${purpose}s/${ownerId}/${id}.${extension}`;
    const ticket = await uploadTicket(cloudPath);
    const file = { id, ownerId, purpose, name, cloudPath, cloudId: ticket.cloudId };
    await saveFile(db, file, now);
    audit({ subject: `file:${id}`, after: { name, bytes, purpose } });
    const { url, fields } = ticket;
    return {
      fileId: id,
      cloudPath,
      upload: { url, fields },
      expiresAt: afterMinutes(now, ticketMinutes).toISOString(),
    };
  },
);
