import { maxFileBytes } from '../../contracts/files';
import { download } from '../shared/cloud-files';
import { on, personOf } from '../shared/implement';
import { sha256 } from '../shared/secrets';
import { typeOf, type FileType } from './rules';
import { findOwnFile, saveConfirmed, saveRefused } from './store';

export const confirmUpload = on.files.confirmUpload.handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const file = await findOwnFile(db, input.fileId, personOf(actor).id);
    if (!file) throw errors.FILE_NOT_FOUND();
    const { id, name } = file;
    if (file.refused_at) throw errors.FILE_TYPE_REFUSED();
    if (file.confirmed_at && file.bytes && file.sha256)
      return { fileId: id, name, bytes: file.bytes, type: file.type as FileType, sha256: file.sha256 };

    const found = await download(file.cloud_id, maxFileBytes);
    if (found.state === 'missing') throw errors.FILE_NOT_UPLOADED();
    if (found.state === 'tooLarge') {
      await saveRefused(id, now);
      throw errors.FILE_TOO_LARGE({ data: { maxBytes: maxFileBytes } });
    }
    const type = typeOf(found.content);
    if (!type) {
      await saveRefused(id, now);
      throw errors.FILE_TYPE_REFUSED();
    }
    const seen = { bytes: found.content.length, type, sha256: sha256(found.content).toString('hex') };
    // Not saved: it was confirmed at the same moment, from the same content.
    await saveConfirmed(db, id, seen, now);
    audit({ subject: `file:${id}`, after: seen });
    return { fileId: id, name, ...seen };
  },
);
