import Taro from '@tarojs/taro';
import type { filePurposes } from '@contracts/file-limits';
import { cloud } from './client';
import { madeHere } from './refusal';
import { newRequestId } from './request-id';

export interface ChosenFile {
  /** Temporary path in WeChat, blob URL in a browser. */
  path: string;
  name: string;
  bytes: number;
}
export type Purpose = (typeof filePurposes)[number];
type Progress = (percent: number) => void;
type Ticket = Awaited<ReturnType<typeof cloud.files.requestUpload>>;

const toWeChat = (ticket: Ticket, file: ChosenFile, progress: Progress) =>
  new Promise<void>((done, failed) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: ticket.cloudPath,
      filePath: file.path,
      success: () => done(),
      fail: () => failed(madeHere('OFFLINE')),
    });
    (task as unknown as Taro.UploadTask | undefined)?.onProgressUpdate?.((event) => progress(event.progress));
  });

const toBrowserStore = async (ticket: Ticket, file: ChosenFile, progress: Progress) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.upload.fields)) form.append(name, value);
  form.append('file', await (await fetch(file.path)).blob(), file.name);
  await new Promise<void>((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', ticket.upload.url);
    request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((loaded / total) * 100));
    request.onload = () => (request.status < 300 ? done() : failed(madeHere('FILE_NOT_UPLOADED')));
    request.onerror = () => failed(madeHere('OFFLINE'));
    request.send(form);
  });
};

/**
 * Registers, uploads and confirms one file; answers with its type and SHA-256 as the server saw them.
 * Refuses with FILE_TOO_LARGE, FILE_TYPE_REFUSED, TOO_OFTEN, FILE_NOT_UPLOADED, OFFLINE. Progress in percent.
 */
export const upload = async (file: ChosenFile, purpose: Purpose, progress: Progress = () => undefined) => {
  const requestId = newRequestId();
  const ticket = await cloud.files.requestUpload(
    { name: file.name, bytes: file.bytes, purpose },
    { context: { requestId } },
  );
  const store = process.env.TARO_ENV === 'h5' ? toBrowserStore : toWeChat;
  await store(ticket, file, progress);
  progress(100);
  return cloud.files.confirmUpload({ fileId: ticket.fileId }, { context: { requestId: newRequestId() } });
};
