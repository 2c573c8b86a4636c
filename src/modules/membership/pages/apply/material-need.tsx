import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Tap } from '@/components/tap';
import type { DraftMaterial } from '../../form/draft-form';
import type { Need } from '../../form/material-needs';
import type { Uploads } from '../../form/use-uploads';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { ChooseMaterial } from './choose-material';
import { MaterialFile, MaterialUpload } from './material-file';
import { MaterialParticulars } from './material-particulars';
import { PaperLink, papers } from './paper-link';

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
        {own.map(({ material, index }) => (
          <View key={material.fileId}>
            <MaterialFile
              material={material}
              title={title}
              path={uploads.paths[material.fileId]}
              materialId={sent[material.fileId]}
              lost={lost.includes(material.fileId)}
              onRemove={() => remove(material)}
            />
            <MaterialParticulars
              asks={asks}
              index={index}
              material={material}
              writing={writing}
              onChange={(part) => change(index, part)}
            />
          </View>
        ))}
        {tasks.map((task) => (
          <MaterialUpload
            key={task.key}
            task={task}
            onRetry={() => uploads.retry(task)}
            onDrop={() => uploads.drop(task.key)}
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
        {room && <ChooseMaterial code={code} uploads={uploads} more={own.length > 0} />}
      </Card>
    </View>
  );
};
