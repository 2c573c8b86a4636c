import Taro from '@tarojs/taro';
import { ORPCError } from '@orpc/client';

const isImage = (type: string) => type.startsWith('image/');

const openPdf = async (url: string) => {
  let path: string;
  try {
    path = (await Taro.downloadFile({ url })).tempFilePath;
  } catch {
    throw new ORPCError('OFFLINE');
  }
  await Taro.openDocument({ filePath: path, fileType: 'pdf', showMenu: false });
};

/** Shows a document: photos in WeChat's viewer, a PDF in its reader; a browser opens either in a tab. Refuses with OFFLINE. */
export const openDocument = async ({ url, type }: { url: string; type: string }) => {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
  else if (isImage(type)) await Taro.previewImage({ urls: [url], current: url });
  else await openPdf(url);
};
