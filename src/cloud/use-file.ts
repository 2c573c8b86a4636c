import { useState } from 'react';
import { chooseFile, type FileKind } from './choose-file';
import { endingsOf, judgeFile, judgeSheet, megabytes, type FileFault, type SheetFault } from './judge-file';
import { sentenceOf } from './refusal';
import { type Purpose, upload } from './upload';

export interface FileWords {
  tooLarge: (values: { size: string }) => string;
  other: (fault: Exclude<FileFault | SheetFault, 'tooLarge'>) => string;
  /** The album or the files of a chat did not open. */
  closed: string;
}

/** One file from camera, album, chat or computer to the store. What would be refused is said before a byte is sent. */
export const useFile = (
  purpose: Purpose,
  words: FileWords,
  onArrived: (file: { fileId: string; name: string }, path: string) => void,
) => {
  const [underWay, setUnderWay] = useState<{ name: string; path: string; percent: number } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const choose = async (kind: FileKind) => {
    try {
      const [chosen] = await chooseFile(kind, endingsOf(purpose));
      return chosen;
    } catch {
      setError(words.closed);
      return undefined;
    }
  };
  const take = async (kind: FileKind) => {
    setError(null);
    const chosen = await choose(kind);
    if (!chosen) return;
    const fault = kind === 'sheet' ? judgeSheet(chosen) : judgeFile(chosen, purpose);
    if (fault)
      return setError(fault === 'tooLarge' ? words.tooLarge({ size: megabytes(chosen.bytes) }) : words.other(fault));
    const { name, path } = chosen;
    setUnderWay({ name, path, percent: 0 });
    try {
      const arrived = await upload(chosen, purpose, (percent) => setUnderWay({ name, path, percent }));
      onArrived({ fileId: arrived.fileId, name: arrived.name }, path);
    } catch (fault_) {
      setError(sentenceOf(fault_));
    } finally {
      setUnderWay(null);
    }
  };
  return { underWay, error, take: (kind: FileKind) => void take(kind) };
};
