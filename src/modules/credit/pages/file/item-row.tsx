import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useOwnWords } from '@/components/own-words';
import { Button } from '@/components/button';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { go, opener } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { settings } from '@/hooks/settings';
import { points, signedPoints } from '../../figures';
import { useCreditText } from '../../text';
import type { Item, Line } from '../../types';
import { useDeedTitle } from './deed-title';

/** As many facts as one looks through; the others are counted. */
const shown = 12;

/** One indicator: its points, and, opened, each fact that made them. */
export const ItemRow = ({ item }: { item: Item }) => {
  const t = useCreditText();
  const { language } = settings.use();
  const [open, setOpen] = useState(false);
  const facts = item.lines.filter(({ ref }) => ref !== null);
  const [first] = [...facts].sort((a, b) => a.points - b.points);
  const titleOf = useDeedTitle();
  const note = first
    ? first.sealed
      ? t('file.sealed')
      : [first.kind, first.title && titleOf(first.title)].filter(Boolean).join(' · ')
    : t('file.none');
  const said = `${item.title[language]}，${points(item.points)} / ${points(item.most)}`;
  return (
    <View>
      <View
        className="credit-item"
        hoverClass="pressed"
        onClick={() => setOpen(!open)}
        {...{
          role: 'button',
          'aria-expanded': open,
          'aria-label': `${item.title[language]} ${note} ${points(item.points)} / ${points(item.most)}`,
        }}
      >
        <View className="credit-item-words">
          <Text className="credit-item-title">{item.title[language]}</Text>
          <Text className="credit-item-note">{note}</Text>
        </View>
        <Text className="credit-points" aria-label={said}>
          {points(item.points)}
          <Text className="credit-of">{` / ${points(item.most)}`}</Text>
        </Text>
        <Icon name="down" size="small" className={classes(open && 'credit-turned')} />
      </View>
      {open && (
        <View className="credit-lines">
          {item.lines.slice(0, shown).map((line) => (
            <LineRow key={line.ref ?? ''} line={line} />
          ))}
          {item.lines.length > shown && (
            <Text className="credit-quiet">{t('file.more', { count: item.lines.length - shown })}</Text>
          )}
        </View>
      )}
    </View>
  );
};

const LineRow = ({ line }: { line: Line }) => {
  const t = useCreditText();
  const titleOf = useDeedTitle();
  const title = line.ref === null ? t('file.base') : line.sealed ? t('file.sealed') : (line.kind ?? '');
  const facts = [
    line.title && titleOf(line.title),
    line.day && dateText(line.day),
    line.leaves && t('file.until', { day: dateText(line.leaves) }),
    line.objected && t('file.objected'),
  ].filter(Boolean);
  const label = [title, ...facts, signedPoints(line.points)].join('，');
  const own = useOwnWords(label, undefined);
  return (
    <View>
      <Tap className="credit-line" label={own ? undefined : label} onTap={opener(line.page)}>
        <View className="credit-item-words">
          <Text className="credit-item-title">{title}</Text>
          {facts.length > 0 && <Text className="credit-item-note">{facts.join(' · ')}</Text>}
        </View>
        <Text className="credit-points">{signedPoints(line.points)}</Text>
        {line.page && <Icon name="forward" size="small" />}
      </Tap>
      {(line.mayObject || line.mayRepair) && line.ref !== null && (
        <View className="credit-acts">
          {line.mayObject && (
            <Button
              kind="plain"
              small
              onTap={() => go('credit/object', { kind: 'appeal', deed: line.ref ?? '', about: label })}
            >
              {t('file.object')}
            </Button>
          )}
          {line.mayRepair && (
            <Button
              kind="plain"
              small
              onTap={() => go('credit/object', { kind: 'repair', deed: line.ref ?? '', about: label })}
            >
              {t('file.repair')}
            </Button>
          )}
        </View>
      )}
    </View>
  );
};
