import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { type Item, newItem } from '../../form/draft';
import { useMeetingsText } from '../../text';
import { ItemCard } from './item-card';
import type { Writing } from './use-draft';

const mostItems = 30;

export const AgendaStep = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const { draft, patch, at } = writing;
  // A file arrives after its upload, when the list may have changed: it is read anew then.
  const change = (id: string, part: Partial<Item> | ((item: Item) => Partial<Item>)) =>
    patch(({ agenda }) => ({
      agenda: agenda.map((item) =>
        item.id === id ? { ...item, ...(typeof part === 'function' ? part(item) : part) } : item,
      ),
    }));
  const up = (index: number) =>
    patch(({ agenda }) => {
      const moved = [...agenda];
      const [item] = moved.splice(index, 1);
      if (item) moved.splice(index - 1, 0, item);
      return { agenda: moved };
    });
  return (
    <View>
      {draft.agenda.map((item, index) => (
        <ItemCard
          key={item.id}
          index={index}
          item={item}
          {...at(`agenda.${index}.title`)}
          onChange={(part) => change(item.id, part)}
          onUp={index > 0 ? () => up(index) : undefined}
          onRemove={() => patch(({ agenda }) => ({ agenda: agenda.filter(({ id }) => id !== item.id) }))}
        />
      ))}
      {draft.agenda.length < mostItems && (
        <Button kind="plain" onTap={() => patch(({ agenda }) => ({ agenda: [...agenda, newItem()] }))}>
          {t('edit.addItem')}
        </Button>
      )}
    </View>
  );
};
