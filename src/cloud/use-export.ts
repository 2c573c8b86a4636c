import Taro from '@tarojs/taro';
import { openDocument, typeOfFile } from './open-document';
import { sentenceOf } from './refusal';
import { useWrite } from './use-write';

const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });
const sayWhy = (error: unknown) => say(sentenceOf(error));

/**
 * A register or a report taken along: opened when it is there, with `said` of it, and a sentence where it cannot be.
 * `refreshes` as of a write; the export alone makes nothing stale.
 */
export const useExport = <I, O extends { url: string; fileName: string }>(
  action: Parameters<typeof useWrite<I, O>>[0],
  said?: (output: O) => string,
  refreshes: readonly (readonly unknown[])[] = [],
) =>
  useWrite(action, {
    refreshes,
    onDone: (output) => {
      if (said) say(said(output));
      openDocument({ url: output.url, type: typeOfFile(output.fileName) }).catch(sayWhy);
    },
    onRefused: sayWhy,
  });
