import { Text, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import type { Purpose } from '@/cloud/upload';
import { useFile } from '@/cloud/use-file';
import { useText } from '@/i18n/main';
import { Button } from './button';
import { FieldFrame, type FieldFrameProps } from './field-frame';
import { Icon } from './icon';
import './file-field.scss';

interface FileFieldProps extends FieldFrameProps {
  purpose: Purpose;
  /** The file that is there, by its name. */
  fileName: string | null;
  onFile: (file: { fileId: string; name: string }) => void;
  onBusy?: (busy: boolean) => void;
}
const browser = process.env.TARO_ENV === 'h5';

/** One photo or PDF to hand over. */
export const FileField = ({ purpose, fileName, onFile, onBusy, error, ...frame }: FileFieldProps) => {
  const t = useText();
  const file = useFile(
    purpose,
    {
      tooLarge: (values) => t('file.tooLarge', values),
      other: (fault) => t(`file.${fault}`),
      closed: t('file.closed'),
    },
    onFile,
  );
  const busy = file.percent !== null;
  const tell = useRef(onBusy);
  tell.current = onBusy;
  useEffect(() => tell.current?.(busy), [busy]);
  return (
    <FieldFrame {...frame} error={file.error ?? error}>
      {fileName && !busy && (
        <View className="file-field-done">
          <Icon name="tick" size="small" />
          <Text className="file-field-name">{t('file.done', { name: fileName })}</Text>
        </View>
      )}
      {busy && <Text className="file-field-busy">{t('states.uploading', { percent: file.percent ?? 0 })}</Text>}
      {!busy && (
        <View className="file-field-choose">
          <Button kind="plain" small label={`${t('file.photo')}，${frame.label}`} onTap={() => file.take('photo')}>
            {fileName ? t('file.again') : browser ? t('file.any') : t('file.photo')}
          </Button>
          {!browser && (
            <Button kind="plain" small label={`${t('file.pdf')}，${frame.label}`} onTap={() => file.take('pdf')}>
              {t('file.pdf')}
            </Button>
          )}
        </View>
      )}
    </FieldFrame>
  );
};
