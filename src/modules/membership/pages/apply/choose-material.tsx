import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MaterialCode } from '@contracts/application';
import { chooseFile } from '@/cloud/choose-file';
import { judgeFile, megabytes } from '@/cloud/judge-file';
import type { ChosenFile } from '@/cloud/upload';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import type { Uploads } from '../../form/use-uploads';
import { useMembershipText } from '../../text';

const browser = process.env.TARO_ENV === 'h5';
/** WeChat names a photo by a number of its own; the reviewer reads what it is. */
const named = (photo: ChosenFile, title: string): ChosenFile => ({
  ...photo,
  name: photo.name.replace(/^.*(?=\.\w+$)/, title),
});

/** Takes a photo or a PDF and sends it, unless it can be seen beforehand that it would be refused. */
export const ChooseMaterial = ({ code, uploads, more }: { code: MaterialCode; uploads: Uploads; more: boolean }) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const [fault, setFault] = useState<string | null>(null);
  const take = async (kind: 'photo' | 'pdf') => {
    setFault(null);
    try {
      const [chosen] = await chooseFile(kind);
      if (!chosen) return;
      const file = browser || kind === 'pdf' ? chosen : named(chosen, terms(`materials.${code}`));
      const judged = judgeFile(file);
      if (!judged) return uploads.start(code, file);
      setFault(
        judged === 'tooLarge' ? t('materials.tooLarge', { size: megabytes(file.bytes) }) : t(`materials.${judged}`),
      );
    } catch {
      setFault(t('materials.photoRefused'));
    }
  };
  const photoWords = more ? t('materials.morePhoto') : t('materials.photo');
  const fileWords = more ? t('materials.moreFile') : t('materials.file');
  return (
    <View>
      <View className="material-choose">
        <Button kind="plain" small onTap={() => void take('photo')}>
          {browser ? fileWords : photoWords}
        </Button>
        {!browser && (
          <Button kind="plain" small onTap={() => void take('pdf')}>
            {more ? t('materials.morePdf') : t('materials.pdf')}
          </Button>
        )}
      </View>
      {fault && (
        <View className="field-error" {...accessible('alert', fault)}>
          <Icon name="bang" size="small" />
          <View className="field-words">{fault}</View>
        </View>
      )}
    </View>
  );
};
