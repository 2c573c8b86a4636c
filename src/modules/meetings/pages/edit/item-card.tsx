import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { Tap } from '@/components/tap';
import { Tick } from '@/components/tick';
import { FileField } from '@/kit/file-field';
import { matterTypes } from '@contracts/meeting-kinds';
import type { Item } from '../../form/draft';
import { useMeetingsText } from '../../text';
import { PeopleSheet } from './people-sheet';

interface ItemCardProps {
  index: number;
  /** Of the title's field. */
  id: string;
  item: Item;
  error: string | null;
  onChange: (part: Partial<Item> | ((item: Item) => Partial<Item>)) => void;
  onUp?: () => void;
  onRemove: () => void;
}
const mostFiles = 9;

/** One item of the agenda: what, by whom, its papers, and who must leave for it. */
export const ItemCard = ({ index, id, item, error, onChange, onUp, onRemove }: ItemCardProps) => {
  const t = useMeetingsText('run');
  const [finding, setFinding] = useState(false);
  const name = t('edit.item', { n: index + 1 });
  const { conflictPersonIds: conflicts, files } = item;
  return (
    <Card kind="list">
      <View className="edit-card-head">
        <Text className="edit-card-title">{name}</Text>
        <View className="edit-card-tools">
          {onUp && (
            <Tap className="edit-card-tool" label={`${t('edit.up')}，${name}`} onTap={onUp}>
              <Text>{t('edit.up')}</Text>
            </Tap>
          )}
          <Tap className="edit-card-tool" label={`${t('edit.remove')}，${name}`} onTap={onRemove}>
            <Text>{t('edit.remove')}</Text>
          </Tap>
        </View>
      </View>
      <Field
        id={id}
        label={t('edit.itemTitle')}
        hint={item.title ? undefined : t('edit.itemUnfinished')}
        value={item.title}
        maxLength={80}
        onChange={(title) => onChange({ title })}
        error={error}
      />
      <ChoiceChips
        label={t('edit.matter')}
        choices={matterTypes.map((value) => ({ value, label: t(`edit.matters.${value}`) }))}
        value={item.matterType}
        onChange={(matterType) => onChange({ matterType })}
      />
      <Field
        label={t('edit.presenter')}
        optional
        value={item.presenter}
        maxLength={40}
        onChange={(presenter) => onChange({ presenter })}
      />
      <Field
        label={t('edit.note')}
        optional
        multiline
        value={item.note}
        maxLength={500}
        onChange={(note) => onChange({ note })}
      />
      <Tick
        checked={item.decisionNeeded}
        label={t('edit.decides')}
        onChange={(decisionNeeded) => onChange({ decisionNeeded })}
      />
      <FileField
        label={t('edit.files')}
        optional
        purpose="meeting"
        files={files}
        most={mostFiles}
        onFile={(file) => onChange((now) => ({ files: [...now.files, file] }))}
        onRemove={(fileId) => onChange((now) => ({ files: now.files.filter((file) => file.fileId !== fileId) }))}
      />
      <ListRow
        icon="people"
        title={t('edit.conflicts')}
        note={conflicts.length > 0 ? t('edit.conflictCount', { count: conflicts.length }) : t('edit.conflictHint')}
        value={t('edit.addConflict')}
        onTap={() => setFinding(true)}
      />
      <PeopleSheet
        open={finding}
        chosen={conflicts}
        onChange={(next) => onChange({ conflictPersonIds: next })}
        onClose={() => setFinding(false)}
      />
    </Card>
  );
};
