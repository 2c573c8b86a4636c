import Taro from '@tarojs/taro';
import type { ChosenFile } from './upload';

const lastSegment = (path: string) => path.split(/[\\/]/).pop() || 'file';

const fromAlbum = async (): Promise<ChosenFile[]> => {
  const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
  return tempFiles.map((file) => ({ path: file.tempFilePath, name: lastSegment(file.tempFilePath), bytes: file.size }));
};
const fromChat = async (endings: readonly string[]): Promise<ChosenFile[]> => {
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] });
  return tempFiles.map((file) => ({ path: file.path, name: file.name, bytes: file.size }));
};
const fromComputer = (kind: FileKind, endings: readonly string[]) =>
  new Promise<ChosenFile[]>((done) => {
    const input = window.document.createElement('input');
    input.type = 'file';
    const pictures = kind === 'sheet' ? [] : ['image/jpeg,image/png,image/webp'];
    input.accept = [...pictures, ...endings.map((each) => `.${each}`)].join(',');
    input.onchange = () =>
      done(
        [...(input.files ?? [])].map((file) => ({
          path: URL.createObjectURL(file),
          name: file.name,
          bytes: file.size,
        })),
      );
    input.oncancel = () => done([]);
    // In the document, so that a file can be handed to it by whoever drives the browser.
    input.hidden = true;
    input.dataset.role = 'file';
    window.document.body.append(input);
    input.click();
    input.addEventListener('change', () => input.remove());
  });

/** `sheet`: a workbook or a table. */
export type FileKind = 'photo' | 'pdf' | 'sheet';

/**
 * A photo (camera or album), or a file with one of these endings from a chat; on a computer one dialog for both. Empty
 * when the person cancels.
 */
export const chooseFile = async (kind: FileKind, endings: readonly string[] = ['pdf']): Promise<ChosenFile[]> => {
  if (process.env.TARO_ENV === 'h5') return fromComputer(kind, endings);
  try {
    return await (kind === 'photo' ? fromAlbum() : fromChat(endings));
  } catch (error) {
    const words = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
    if (/cancel/.test(words)) return [];
    throw error;
  }
};
