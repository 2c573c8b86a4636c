import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { typeOfName } from '@/cloud/judge-file';
import type { Purpose } from '@/cloud/upload';
import { useFile } from '@/cloud/use-file';
import { Button } from '@/components/button';
import { FieldFrame, type FieldFrameProps } from '@/components/field-frame';
import { useText } from '@/i18n/main';
import { Attachments } from './attachments';
import './file-field.scss';

export interface GivenFile {
  fileId: string;
  name: string;
}
interface FileFieldProps extends FieldFrameProps {
  purpose: Purpose;
  /** Those that are there; one is put in the place of the other where `most` is 1. */
  files: readonly GivenFile[];
  most?: number;
  onFile: (file: GivenFile) => void;
  onRemove?: (fileId: string) => void;
  onBusy?: (busy: boolean) => void;
}
const browser = process.env.TARO_ENV === 'h5';

/** Photos or PDFs to hand over; what was chosen just now can be looked at, and taken away again. */
export const FileField = ({ purpose, files, most = 1, onFile, onRemove, onBusy, error, ...frame }: FileFieldProps) => {
  const t = useText();
  const [paths, setPaths] = useState<Record<string, string>>({});
  const file = useFile(
    purpose,
    {
      tooLarge: (values) => t('file.tooLarge', values),
      other: (fault) => t(`file.${fault}`),
      closed: t('file.closed'),
    },
    (given, path) => {
      setPaths((known) => ({ ...known, [given.fileId]: path }));
      onFile(given);
    },
  );
  const { underWay } = file;
  const choose = t(most === 1 && files.length > 0 ? 'file.again' : browser ? 'file.any' : 'file.photo');
  const busy = underWay !== null;
  const tell = useRef(onBusy);
  tell.current = onBusy;
  useEffect(() => tell.current?.(busy), [busy]);
  return (
    <FieldFrame {...frame} error={file.error ?? error}>
      <Attachments
        files={[
          ...(busy && most === 1 ? [] : files).map(({ fileId, name }) => ({
            key: fileId,
            title: name,
            type: typeOfName(name),
            path: paths[fileId],
            onRemove: onRemove && (() => onRemove(fileId)),
          })),
          ...(underWay
            ? [{ ...underWay, key: 'underWay', title: underWay.name, type: typeOfName(underWay.name) }]
            : []),
        ]}
      />
      {!busy && (most === 1 || files.length < most) && (
        <View className="file-field-choose">
          <Button kind="plain" small label={`${choose}，${frame.label}`} onTap={() => file.take('photo')}>
            {choose}
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
