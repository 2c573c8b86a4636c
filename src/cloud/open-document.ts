import Taro from '@tarojs/taro';
import { madeHere } from './refusal';

// What WeChat's reader is told: it does not look into a file whose address has no ending.
const readable = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;
/** What a file is, by how its name ends; a register where that says nothing. */
export const typeOfFile = (fileName: string): string =>
  Object.entries(readable).find(([, ending]) => fileName.endsWith(`.${ending}`))?.[0] ??
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A spreadsheet or a text that is to be sent on; a PDF with somebody's papers is only to be seen. */
const isSentOn = (type: string) => type !== 'application/pdf';
const isReadable = (type: string): type is keyof typeof readable => type in readable;
const isImage = (type: string) => type.startsWith('image/');

const openInReader = async (url: string, type: string) => {
  let path: string;
  try {
    path = (await Taro.downloadFile({ url })).tempFilePath;
  } catch {
    throw madeHere('OFFLINE');
  }
  await Taro.openDocument({
    filePath: path,
    fileType: isReadable(type) ? readable[type] : 'pdf',
    showMenu: isSentOn(type),
  });
};

/**
 * Shows a document: photos in WeChat's viewer, PDF, xlsx and docx in its reader, the last two with the menu that sends
 * them on; a browser opens or saves them. Refuses with OFFLINE.
 */
export const openDocument = async ({ url, type }: { url: string; type: string }) => {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
  else if (isImage(type)) await Taro.previewImage({ urls: [url], current: url });
  else await openInReader(url, type);
};
