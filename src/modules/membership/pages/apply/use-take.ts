import { useState } from 'react';
import type { MaterialCode } from '@contracts/application';
import { chooseFile } from '@/cloud/choose-file';
import { judgeFile, megabytes } from '@/cloud/judge-file';
import type { ChosenFile } from '@/cloud/upload';
import type { Uploads } from '../../form/use-uploads';
import { useMembershipText } from '../../text';

const browser = process.env.TARO_ENV === 'h5';
/** WeChat names a photo by a number of its own; the reviewer reads what it is. */
const named = (photo: ChosenFile, title: string): ChosenFile => ({
  ...photo,
  name: photo.name.replace(/^.*(?=\.\w+$)/, title),
});

/**
 * Takes a photo or a PDF and sends it, unless it can be seen beforehand that it would be refused: then `fault` says so.
 * Answers whether a file is on its way.
 */
export const useTake = (code: MaterialCode, uploads: Uploads) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const [fault, setFault] = useState<string | null>(null);
  const take = async (kind: 'photo' | 'pdf'): Promise<boolean> => {
    setFault(null);
    try {
      const [chosen] = await chooseFile(kind);
      if (!chosen) return false;
      const file = browser || kind === 'pdf' ? chosen : named(chosen, terms(`materials.${code}`));
      const judged = judgeFile(file);
      if (!judged) {
        uploads.start(code, file);
        return true;
      }
      setFault(
        judged === 'tooLarge' ? t('materials.tooLarge', { size: megabytes(file.bytes) }) : t(`materials.${judged}`),
      );
    } catch {
      setFault(t('materials.photoRefused'));
    }
    return false;
  };
  return { fault, take };
};
