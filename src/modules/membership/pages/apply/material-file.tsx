import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import type { DraftMaterial } from '../../form/draft-form';
import type { UploadTask } from '../../form/use-uploads';
import { useMembershipText } from '../../text';

const showHere = async (path: string, type: string) => {
  if (process.env.TARO_ENV === 'h5') window.open(path, '_blank');
  else if (type.startsWith('image/')) await Taro.previewImage({ urls: [path], current: path });
  else await Taro.openDocument({ filePath: path, fileType: 'pdf' });
};
const showSent = async (materialId: string) => openDocument(await cloud.membership.materialUrl({ materialId }));
const say = (error: unknown) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) });

interface MaterialFileProps {
  material: DraftMaterial;
  title: string;
  /** On this device; absent when the draft is from another day. */
  path: string | undefined;
  /** On the server, sent before. */
  materialId: string | undefined;
  lost: boolean;
  onRemove: () => void;
}

/** A file that has arrived. */
export const MaterialFile = ({ material, title, path, materialId, lost, onRemove }: MaterialFileProps) => {
  const t = useMembershipText('apply');
  const look = path ? () => showHere(path, material.type) : materialId ? () => showSent(materialId) : undefined;
  const open = look && (() => void look().catch(say));
  const photo = path && material.type.startsWith('image/');
  return (
    <View className="material-file">
      <Tap className="material-file-open" onTap={open} label={`${t('materials.open')}，${title}`}>
        <View className="material-file-picture">
          {photo ? <Image className="material-file-image" mode="aspectFill" src={path} /> : <Icon name="licence" />}
        </View>
        <View className="material-file-words">
          <Text className="material-file-name">{material.fileName}</Text>
          {lost ? (
            <Text className="material-file-lost">{t('materials.lost')}</Text>
          ) : (
            <View className="material-file-state">
              <Icon name="tick" size="small" />
              <Text>{`${t('materials.done')} · ${t('materials.sizeOf', { size: megabytes(material.bytes) })}`}</Text>
            </View>
          )}
        </View>
      </Tap>
      <Tap className="material-file-tool" onTap={onRemove} label={`${t('materials.remove')}，${title}`}>
        <Icon name="trash" />
      </Tap>
    </View>
  );
};

/** A file on its way, or one that did not arrive. */
export const MaterialUpload = ({
  task,
  onRetry,
  onDrop,
}: {
  task: UploadTask;
  onRetry: () => void;
  onDrop: () => void;
}) => {
  const t = useMembershipText('apply');
  const { failed, percent } = task;
  const words = percent >= 100 ? t('materials.checking') : t('materials.uploading', { percent });
  return (
    <View className="material-file">
      <View className="material-file-picture">
        <Icon name={failed ? 'bang' : 'licence'} />
      </View>
      <View className="material-file-words">
        <Text className="material-file-name">{task.file.name}</Text>
        {failed ? (
          <Text className="material-file-lost">{failed}</Text>
        ) : (
          <View>
            <Text className="material-file-note">{words}</Text>
            <View className="material-bar">
              <View className="material-bar-done" style={{ width: `${percent}%` }} />
            </View>
          </View>
        )}
        {failed && (
          <Tap className="material-file-retry" onTap={onRetry} label={t('materials.retry')}>
            <Text>{t('materials.retry')}</Text>
          </Tap>
        )}
      </View>
      {failed && (
        <Tap className="material-file-tool" onTap={onDrop} label={t('materials.remove')}>
          <Icon name="cross" />
        </Tap>
      )}
    </View>
  );
};
