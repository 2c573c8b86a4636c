import { files } from '../../contracts/files';
import { maxFileBytes } from '../../contracts/file-limits';
import { download, keepFile } from '../shared/cloud-files';
import { on, personOf } from '../shared/implement';
import { sha256 } from '../shared/secrets';
import { servedExtension, type FileType } from './judge-file-type';
import { readContent, refusals } from './read-content';
import { findOwnFile, saveConfirmed, saveRefused } from './store';

export const confirmUpload = on(files.confirmUpload).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const tooLarge = () => errors.FILE_TOO_LARGE({ data: { maxBytes: maxFileBytes } });
    const refused = (as: string | null) => errors[refusals.find((each) => each === as) ?? 'FILE_TYPE_REFUSED']();
    const file = await findOwnFile(db, input.fileId, personOf(actor).id);
    if (!file) throw errors.FILE_NOT_FOUND();
    const { id, name, cloud_id: uploadedId } = file;
    if (file.refused_at) throw file.refused_as === 'FILE_TOO_LARGE' ? tooLarge() : refused(file.refused_as);
    if (file.confirmed_at && file.bytes && file.sha256)
      return { fileId: id, name, bytes: file.bytes, type: file.type as FileType, sha256: file.sha256 };

    const found = await download(uploadedId, maxFileBytes);
    if (found.state === 'missing') throw errors.FILE_NOT_UPLOADED();
    if (found.state === 'tooLarge') {
      await saveRefused(id, uploadedId, 'FILE_TOO_LARGE', now);
      throw tooLarge();
    }
    const content = readContent(found.content, file.purpose);
    if ('refusal' in content) {
      await saveRefused(id, uploadedId, content.refusal, now);
      throw refused(content.refusal);
    }
    const { type, kept } = content;
    const seen = { bytes: kept.length, type, sha256: sha256(kept).toString('hex') };
    // The uploader's leave to write outlives this call. What is kept is what was looked at, where he cannot replace it.
    const cloudPath = `kept/${id}/${seen.sha256}.${servedExtension(type)}`;
    const cloudId = await keepFile(cloudPath, kept);
    // Not saved: it was confirmed at the same moment, and the answer is the same unless he changed it in between.
    const saved = await saveConfirmed(db, id, { ...seen, cloudPath, cloudId, uploadedId }, now);
    if (!saved) throw errors.FILE_NOT_UPLOADED();
    audit({ subject: `file:${id}`, after: seen });
    return { fileId: id, name, ...seen };
  },
);
