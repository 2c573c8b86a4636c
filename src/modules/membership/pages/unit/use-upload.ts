import { useState } from 'react';
import { chooseFile } from '@/cloud/choose-file';
import { sentenceOf } from '@/cloud/refusal';
import { upload } from '@/cloud/upload';

interface Uploaded {
  fileId: string;
  name: string;
}

/** One document from camera, album or chat to the store; what was chosen before stays when a new one fails. */
export const useUpload = () => {
  const [file, setFile] = useState<Uploaded | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = async (kind: 'photo' | 'pdf') => {
    setError(null);
    try {
      const [chosen] = await chooseFile(kind);
      if (!chosen) return;
      setPercent(0);
      const { fileId, name } = await upload(chosen, 'material', setPercent);
      setFile({ fileId, name });
    } catch (fault) {
      setError(sentenceOf(fault));
    } finally {
      setPercent(null);
    }
  };
  return { file, percent, error, take: (kind: 'photo' | 'pdf') => void take(kind) };
};
