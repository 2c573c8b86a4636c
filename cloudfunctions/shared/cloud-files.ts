import { Unavailable, within } from './unavailable';

const answerMs = 8_000;
const transferMs = 15_000;
// The SDK weighs more than all else: it is loaded by the first call that needs it.
const sdk = () => import('./cloudbase');

export interface UploadTicket {
  /** `cloud://…`, the same whichever way the file arrives. */
  cloudId: string;
  url: string;
  /** Form fields of the POST, before the file itself. */
  fields: Record<string, string>;
}

/** Leave to put one file at `cloudPath`, by `wx.cloud.uploadFile` or a form POST. Throws `Unavailable`. */
export async function uploadTicket(cloudPath: string): Promise<UploadTicket> {
  const given = await within(
    answerMs,
    'the file store',
    sdk().then((cloud) => cloud.uploadMetadataForPost(cloudPath)),
  );
  return {
    cloudId: given.fileId,
    url: given.url,
    fields: {
      key: cloudPath,
      Signature: given.authorization,
      'x-cos-security-token': given.token,
      'x-cos-meta-fileid': given.cosFileId,
      success_action_status: '201',
    },
  };
}

/** Puts a file where no client has leave to write; answers its id. Throws `Unavailable`. */
export const keepFile = (cloudPath: string, content: Buffer): Promise<string> =>
  within(
    transferMs,
    'the file store',
    sdk().then((cloud) => cloud.uploadFile(cloudPath, content)),
  );

/** An address that serves the file for `maxAgeSeconds`, or null when it is not there. Throws `Unavailable`. */
export const temporaryUrl = (cloudId: string, maxAgeSeconds: number): Promise<string | null> =>
  within(
    answerMs,
    'the file store',
    sdk().then((cloud) => cloud.temporaryUrl(cloudId, maxAgeSeconds)),
  );

/** Removes up to 50 files; answers the ids that are gone. Throws `Unavailable`. */
export const deleteFiles = (cloudIds: string[]): Promise<string[]> =>
  within(
    answerMs,
    'the file store',
    sdk().then((cloud) => cloud.deleteFiles(cloudIds)),
  );

export type Download = { state: 'read'; content: Buffer } | { state: 'missing' } | { state: 'tooLarge' };

/** The content of a file of at most `maxBytes`; a larger one is not read to its end. Throws `Unavailable`. */
export async function download(cloudId: string, maxBytes: number): Promise<Download> {
  const url = await temporaryUrl(cloudId, 300);
  return url ? within(transferMs, 'the file store', read(url, maxBytes)) : { state: 'missing' };
}

async function read(url: string, maxBytes: number): Promise<Download> {
  const response = await fetch(url);
  if (response.status === 404) return { state: 'missing' };
  if (!response.ok || !response.body) throw new Unavailable(`the file store answered ${response.status}`);
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // What the header announces is checked again while it arrives: the header is the sender's word.
  let tooLarge = Number(response.headers.get('content-length') ?? 0) > maxBytes;
  while (!tooLarge) {
    const { done, value } = await reader.read();
    if (done) return { state: 'read', content: Buffer.concat(parts) };
    bytes += value.length;
    tooLarge = bytes > maxBytes;
    parts.push(value);
  }
  await reader.cancel();
  return { state: 'tooLarge' };
}
