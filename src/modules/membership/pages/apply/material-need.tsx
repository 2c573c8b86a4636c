import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { Attachments } from '@/kit/attachments';
import type { DraftMaterial } from '../../form/draft-form';
import type { Need } from '../../form/material-needs';
import type { Uploads } from '../../form/use-uploads';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { ChooseMaterial } from './choose-material';
import { MaterialParticulars } from './material-particulars';
import { useTake } from './use-take';
import { PaperLink, papers } from './paper-link';

const addressOf = (materialId: string | undefined) =>
  materialId === undefined ? undefined : () => cloud.membership.materialUrl({ materialId });

interface MaterialNeedProps {
  need: Need;
  writing: Writing;
  uploads: Uploads;
  lost: readonly string[];
  sent: Record<string, string>;
}

/** One kind of material: what it must show, the files, and what the paper says. */
export const MaterialNeed = ({ need, writing, uploads, lost, sent }: MaterialNeedProps) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const { fault, take } = useTake(need.code, uploads);
  const [removed, setRemoved] = useState<DraftMaterial | null>(null);
  const { form, patch } = writing;
  const { code, required, asks, most } = need;
  const title = terms(`materials.${code}`);
  const own = form.materials.flatMap((material, index) => (material.code === code ? [{ material, index }] : []));
  const tasks = uploads.tasks.filter((task) => task.code === code);
  const room = own.length + tasks.length < most;
  const shows = code === 'applicationForm' && form.kind === 'individual' ? 'applicationFormPerson' : code;
  const paper = papers.find((each) => each === code);
  const change = (at: number, part: Partial<DraftMaterial>) =>
    patch((now) => ({ materials: now.materials.map((each, index) => (index === at ? { ...each, ...part } : each)) }));
  const remove = (material: DraftMaterial) => {
    setRemoved(material);
    patch((now) => ({ materials: now.materials.filter(({ fileId }) => fileId !== material.fileId) }));
  };
  const replace = async (material: DraftMaterial) => {
    if (await take('photo')) remove(material);
  };
  const undo = () => {
    if (removed) patch((now) => ({ materials: [...now.materials, removed] }));
    setRemoved(null);
  };
  return (
    <View id={`field-materials-${code}`}>
      <Card>
        <View className="material-head">
          <Text className="material-title">{title}</Text>
          <Chip tone={required && own.length === 0 ? 'cinnabar' : 'neutral'}>
            {required ? t('materials.required') : t('materials.optional')}
          </Chip>
        </View>
        <Text className="material-shows">{t(`materials.shows.${shows}`)}</Text>
        {paper && own.length === 0 && <PaperLink code={paper} form={form} />}
        <Attachments
          files={[
            ...own.map(({ material }) => ({
              key: sent[material.fileId] ?? material.fileId,
              title,
              notes: [material.fileName, t('materials.sizeOf', { size: megabytes(material.bytes) })],
              type: material.type,
              path: uploads.paths[material.fileId],
              address: addressOf(sent[material.fileId]),
              wrong: lost.includes(material.fileId) ? t('materials.lost') : null,
              onReplace: () => void replace(material),
              onRemove: () => remove(material),
            })),
            ...tasks.map((task) => ({
              key: String(task.key),
              title,
              notes: [task.file.name],
              type: /\.pdf$/i.test(task.file.name) ? 'application/pdf' : 'image/jpeg',
              path: task.file.path,
              percent: task.failed ? null : task.percent,
              wrong: task.failed,
              ...(task.failed ? { onRetry: () => uploads.retry(task), onRemove: () => uploads.drop(task.key) } : {}),
            })),
          ]}
        />
        {own.map(({ material, index }) => (
          <MaterialParticulars
            key={material.fileId}
            asks={asks}
            index={index}
            material={material}
            writing={writing}
            onChange={(part) => change(index, part)}
          />
        ))}
        {removed && room && (
          <View className="material-removed">
            <Text className="material-removed-words">{t('materials.removed', { name: removed.fileName })}</Text>
            <Tap className="material-undo" onTap={undo} label={t('materials.undo')}>
              <Text>{t('materials.undo')}</Text>
            </Tap>
          </View>
        )}
        {room && <ChooseMaterial more={own.length > 0} onTake={(kind) => void take(kind)} />}
        {fault && (
          <View className="field-error" {...accessible('alert', fault)}>
            <Icon name="bang" size="small" />
            <View className="field-words">{fault}</View>
          </View>
        )}
      </Card>
    </View>
  );
};
