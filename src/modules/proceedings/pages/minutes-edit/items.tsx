import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesWords } from '@contracts/minutes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { useProceedingsText } from '../../text';

type Item = MinutesWords['items'][number];
const most = 30;

/** The agenda, one item open at a time; the others say whether their conclusion is written. */
export const Items = ({ items, onChange }: { items: readonly Item[]; onChange: (items: Item[]) => void }) => {
  const t = useProceedingsText('minutes');
  const unwritten = items.findIndex(({ conclusion }) => !conclusion.trim());
  const [open, setOpen] = useState(Math.max(0, unwritten));
  const change = (at: number, part: Partial<Item>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  const add = () => {
    onChange([...items, { agendaItemId: null, title: t('edit.other'), presenter: '', points: '', conclusion: '' }]);
    setOpen(items.length);
  };
  return (
    <View>
      {items.map((item, index) =>
        index === open ? (
          <OpenItem
            key={item.agendaItemId ?? `${index}`}
            item={item}
            no={index + 1}
            onChange={(part) => change(index, part)}
            onRemove={item.agendaItemId ? undefined : () => onChange(items.filter((_, at) => at !== index))}
          />
        ) : (
          <Card key={item.agendaItemId ?? `${index}`} kind="list">
            <ListRow
              title={`${index + 1}. ${item.title}`}
              note={item.conclusion.trim() ? item.conclusion.slice(0, 40) : undefined}
              extra={
                item.conclusion.trim() ? (
                  <Chip tone="jade" icon="tick">
                    {t('edit.written')}
                  </Chip>
                ) : (
                  <Chip tone="amber">{t('edit.unwritten')}</Chip>
                )
              }
              onTap={() => setOpen(index)}
            />
          </Card>
        ),
      )}
      {items.length < most && (
        <Button kind="plain" onTap={add}>
          {t('edit.add')}
        </Button>
      )}
    </View>
  );
};

interface OpenItemProps {
  item: Item;
  no: number;
  onChange: (part: Partial<Item>) => void;
  onRemove: (() => void) | undefined;
}

const OpenItem = ({ item, no, onChange, onRemove }: OpenItemProps) => {
  const t = useProceedingsText('minutes');
  const label = (name: 'name' | 'presenter' | 'points' | 'conclusion') => t(`edit.${name}`);
  return (
    <Card kind="list">
      <Field
        label={`${t('edit.item', { no })} · ${label('name')}`}
        maxLength={80}
        value={item.title}
        onChange={(title) => onChange({ title })}
      />
      <Field
        label={label('presenter')}
        optional
        maxLength={40}
        value={item.presenter}
        onChange={(presenter) => onChange({ presenter })}
      />
      <Field
        label={label('points')}
        optional
        multiline
        maxLength={4000}
        value={item.points}
        onChange={(points) => onChange({ points })}
      />
      <Field
        label={label('conclusion')}
        multiline
        maxLength={1000}
        value={item.conclusion}
        onChange={(conclusion) => onChange({ conclusion })}
      />
      {onRemove && (
        <Button kind="quiet" small onTap={onRemove}>
          {t('edit.remove')}
        </Button>
      )}
    </Card>
  );
};
