import { useQuery } from '@tanstack/react-query';
import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { pictured } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon, type IconName } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useText } from '@/i18n/main';
import './attachments.scss';

export interface Attachment {
  key: string;
  title: string;
  /** Size, last day: lines below the title. */
  notes?: readonly (string | null)[];
  /** Media type; a photo shows itself. */
  type: string;
  /** Where it lies on this device, if it does. */
  path?: string;
  /** Its address on the server, good for ten minutes; asked for once it is to be seen. */
  address?: () => Promise<{ url: string; type: string }>;
  /** On its way: percent, 100 while the server looks at it. */
  percent?: number | null;
  /** Why it did not arrive, or cannot be used. */
  wrong?: string | null;
  onReplace?: () => void;
  onRemove?: () => void;
  onRetry?: () => void;
}
const fresh = 8 * 60_000;
const say = (error: unknown) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) });
const openHere = async (path: string, type: string) => {
  if (process.env.TARO_ENV === 'h5') window.open(path, '_blank');
  else if (type.startsWith('image/')) await Taro.previewImage({ urls: [path], current: path });
  else await Taro.openDocument({ filePath: path, fileType: 'pdf' });
};

/** Files as small pictures side by side: open, put another in its place, take away, send once more. */
export const Attachments = ({ files }: { files: readonly Attachment[] }) =>
  files.length === 0 ? null : (
    <View className="attachments">
      {files.map((file) => (
        <Tile key={file.key} file={file} />
      ))}
    </View>
  );

const Tile = ({ file }: { file: Attachment }) => {
  const t = useText();
  const { title, type, path, address: ask, percent, wrong, notes = [], onReplace, onRemove, onRetry } = file;
  const [broken, setBroken] = useState(false);
  const photo = type.startsWith('image/');
  const address = useQuery({
    queryKey: ['attachment', file.key],
    queryFn: () => ask?.() ?? Promise.reject(new Error('asked for where there is an address')),
    enabled: photo && !path && ask !== undefined,
    staleTime: fresh,
  });
  const openThere = async () => {
    const current =
      address.data && !address.isStale ? address.data : (await address.refetch({ throwOnError: true })).data;
    if (current) await openDocument(current);
  };
  const open = path ? () => openHere(path, type) : ask && openThere;
  const url = photo && !broken ? (path ?? address.data?.url) : undefined;
  const moving = percent !== undefined && percent !== null;
  return (
    <View className={classes('attachment', (onReplace || onRemove || onRetry || moving) && 'attachment-row')}>
      <Tap
        className="attachment-open"
        label={t('file.open', { name: title })}
        onTap={open && (() => void open().catch(say))}
      >
        <View className="attachment-picture">
          {url ? (
            <Image
              className="attachment-image"
              mode="aspectFill"
              src={url}
              lazyLoad
              {...pictured('')}
              onError={() => setBroken(true)}
            />
          ) : (
            <Icon name={wrong ? 'bang' : 'licence'} />
          )}
          {!photo && <Text className="attachment-type">{t('file.document')}</Text>}
          {moving && (
            <View className="attachment-bar">
              <View className="attachment-done" style={{ width: `${percent}%` }} />
            </View>
          )}
        </View>
        <View className="attachment-words">
          <Text className="attachment-title">{title}</Text>
          {notes.map(
            (note) =>
              note && (
                <Text key={note} className="attachment-note">
                  {note}
                </Text>
              ),
          )}
          {moving && (
            <Text className="attachment-note">
              {percent >= 100 ? t('file.checking') : t('states.uploading', { percent })}
            </Text>
          )}
          {wrong && <Text className="attachment-wrong">{wrong}</Text>}
        </View>
      </Tap>
      <View className="attachment-tools">
        <Tool icon="turn" label={t('file.retry', { name: title })} onTap={onRetry} />
        <Tool icon="camera" label={t('file.replace', { name: title })} onTap={onReplace} />
        <Tool icon="trash" label={t('file.remove', { name: title })} onTap={onRemove} />
      </View>
    </View>
  );
};

const Tool = ({ icon, label, onTap }: { icon: IconName; label: string; onTap: (() => void) | undefined }) =>
  onTap ? (
    <Tap className="attachment-tool" label={label} onTap={onTap}>
      <Icon name={icon} />
    </Tap>
  ) : null;
