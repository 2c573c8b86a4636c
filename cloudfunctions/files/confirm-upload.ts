import { files } from '../../contracts/files';
import { maxFileBytes } from '../../contracts/file-limits';
import { download, keepFile } from '../shared/cloud-files';
import { on, personOf } from '../shared/implement';
import { sha256 } from '../shared/secrets';
import { servedExtension, typeOf, type FileType } from './judge-file-type';
import { findOwnFile, saveConfirmed, saveRefused } from './store';

export const confirmUpload = on(files.confirmUpload).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const file = await findOwnFile(db, input.fileId, personOf(actor).id);
    if (!file) throw errors.FILE_NOT_FOUND();
    const { id, name, cloud_id: uploadedId } = file;
    if (file.refused_at) throw errors.FILE_TYPE_REFUSED();
    if (file.confirmed_at && file.bytes && file.sha256)
      return { fileId: id, name, bytes: file.bytes, type: file.type as FileType, sha256: file.sha256 };

    const found = await download(uploadedId, maxFileBytes);
    if (found.state === 'missing') throw errors.FILE_NOT_UPLOADED();
    const type = found.state === 'read' ? typeOf(found.content) : null;
    if (found.state === 'tooLarge' || !type) {
      await saveRefused(id, uploadedId, now);
      throw found.state === 'tooLarge'
        ? errors.FILE_TOO_LARGE({ data: { maxBytes: maxFileBytes } })
        : errors.FILE_TYPE_REFUSED();
    }
    const seen = { bytes: found.content.length, type, sha256: sha256(found.content).toString('hex') };
    // The uploader's leave to write outlives this call. What is kept is what was looked at, where he cannot replace it.
    const cloudPath = `kept/${id}/${seen.sha256}.${servedExtension(type)}`;
    const cloudId = await keepFile(cloudPath, found.content);
    // Not saved: it was confirmed at the same moment, and the answer is the same unless he changed it in between.
    const saved = await saveConfirmed(db, id, { ...seen, cloudPath, cloudId, uploadedId }, now);
    if (!saved) throw errors.FILE_NOT_UPLOADED();
    audit({ subject: `file:${id}`, after: seen });
    return { fileId: id, name, ...seen };
  },
);
