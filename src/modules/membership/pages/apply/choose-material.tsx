import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MaterialCode } from '@contracts/application';
import { chooseFile } from '@/cloud/choose-file';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { judgeFile, megabytes } from '../../form/judge-file';
import type { Uploads } from '../../form/use-uploads';
import { useApplyText } from '../../messages/apply';

/** Takes a photo or a PDF and sends it, unless it can be seen beforehand that it would be refused. */
export const ChooseMaterial = ({ code, uploads, more }: { code: MaterialCode; uploads: Uploads; more: boolean }) => {
  const t = useApplyText();
  const [fault, setFault] = useState<string | null>(null);
  const take = async (kind: 'photo' | 'pdf') => {
    setFault(null);
    try {
      const [file] = await chooseFile(kind);
      if (!file) return;
      const judged = judgeFile(file);
      if (!judged) return uploads.start(code, file);
      setFault(
        judged === 'tooLarge' ? t('materials.tooLarge', { size: megabytes(file.bytes) }) : t(`materials.${judged}`),
      );
    } catch {
      setFault(t('materials.photoRefused'));
    }
  };
  const browser = process.env.TARO_ENV === 'h5';
  const first = browser ? t('materials.file') : t('materials.photo');
  return (
    <View>
      <View className="material-choose">
        <Button kind="plain" small onTap={() => void take('photo')}>
          {more ? t('materials.more') : first}
        </Button>
        {!browser && (
          <Button kind="plain" small onTap={() => void take('pdf')}>
            {t('materials.pdf')}
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
