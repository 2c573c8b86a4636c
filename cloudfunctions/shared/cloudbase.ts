import cloudbase from '@cloudbase/node-sdk';
import { request } from '@cloudbase/node-sdk/dist/utils/tcbapirequester';
import * as z from 'zod';

// The only file that imports the SDK; it is loaded with `await import(…)` when something is asked of the cloud.
const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, timeout: 10_000 });
// The SDK keeps its settled configuration in the open but leaves it out of its types.
const { config } = app as unknown as { config: object };

/** A WeChat open API as the cloud calls it for us; answers what WeChat answered, `errcode` included. */
export async function callWeChat(apiName: string, requestData: object): Promise<unknown> {
  const answer: { result?: unknown } = await app.callWxOpenApi({ apiName, requestData });
  return answer.result;
}

const uploadMetadata = z.object({
  url: z.string(),
  token: z.string(),
  authorization: z.string(),
  fileId: z.string(),
  cosFileId: z.string(),
});
export type UploadMetadata = z.infer<typeof uploadMetadata>;

/**
 * Leave to upload one file by a form POST. The SDK's own getUploadMetadata always asks for a signature over PUT, which
 * the store refuses for a form; without `method` it signs for POST.
 */
export async function uploadMetadataForPost(cloudPath: string): Promise<UploadMetadata> {
  const { data } = await request({
    config,
    params: { action: 'storage.getUploadMetadata', path: cloudPath },
    method: 'post',
    headers: { 'content-type': 'application/json' },
  });
  return uploadMetadata.parse(data);
}

/** Puts a file into the store; answers its id. */
export async function uploadFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await app.uploadFile({ cloudPath, fileContent: content });
  return fileID;
}

/** An address that serves the file for `maxAgeSeconds`, or null when the store has no such file. */
export async function temporaryUrl(cloudId: string, maxAgeSeconds: number): Promise<string | null> {
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID: cloudId, maxAge: maxAgeSeconds }] });
  const found = fileList[0];
  return found?.code === 'SUCCESS' ? encodeURI(found.tempFileURL) : null;
}

/** Which of up to 50 files are gone now, whether this call removed them or they were never there. */
export async function deleteFiles(cloudIds: string[]): Promise<string[]> {
  const { fileList } = await app.deleteFile({ fileList: cloudIds });
  return fileList
    .filter(({ code }) => code === 'SUCCESS' || code === 'STORAGE_FILE_NONEXIST')
    .map((each) => each.fileID);
}
