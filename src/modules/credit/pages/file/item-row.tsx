import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { useOwnWords } from '@/components/own-words';
import { Button } from '@/components/button';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Tap } from '@/components/tap';
import { go, opener } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { settings } from '@/hooks/settings';
import { points, signedPoints } from '../../figures';
import { useCreditText } from '../../text';
import type { Item, Line } from '../../types';
import { useDeedTitle } from './deed-title';

/** As many facts as one looks through; the others on request. */
const shown = 12;

/** One indicator: its points, and, opened, each fact that made them. */
export const ItemRow = ({ item, member }: { item: Item; member: string | undefined }) => {
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
  return (
    <View>
      <Toggle
        title={item.title[language]}
        note={note}
        open={open}
        onTap={() => setOpen(!open)}
        figure={`${points(item.points)} / ${points(item.most)}`}
      >
        {points(item.points)}
        <Text className="credit-of">{` / ${points(item.most)}`}</Text>
      </Toggle>
      {open && <Lines item={item} member={member} />}
    </View>
  );
};

interface ToggleProps {
  title: string;
  note?: string;
  open: boolean;
  onTap: () => void;
  figure: string;
  /** The figure as it is drawn, where that is more than its words. */
  children?: ReactNode;
}
/** A row that opens what its figure is made of, below itself. */
export const Toggle = ({ title, note, open, onTap, figure, children }: ToggleProps) => (
  <View
    className="credit-item"
    hoverClass="pressed"
    onClick={onTap}
    {...{ role: 'button', 'aria-expanded': open, 'aria-label': [title, note, figure].filter(Boolean).join(' ') }}
  >
    <View className="credit-item-words">
      <Text className="credit-item-title">{title}</Text>
      {note && <Text className="credit-item-note">{note}</Text>}
    </View>
    <Text className="credit-points" aria-label={`${title}，${figure}`}>
      {children ?? figure}
    </Text>
    <Icon name="down" size="small" className={classes(open && 'credit-turned')} />
  </View>
);

/** Where an indicator begins, and each fact that moved it; what may be said against one is said for `member`. */
export const Lines = ({ item, member }: { item: Item; member: string | undefined }) => {
  const t = useCreditText();
  const [all, setAll] = useState(false);
  const { lines } = item;
  return (
    <View className="credit-lines">
      {lines.length === 0 && <Text className="credit-quiet">{t('file.none')}</Text>}
      {(all ? lines : lines.slice(0, shown)).map((line) => (
        <LineRow key={line.ref ?? ''} line={line} member={member} />
      ))}
      {!all && lines.length > shown && (
        <ListRow title={t('file.more', { count: lines.length - shown })} icon="list" onTap={() => setAll(true)} />
      )}
    </View>
  );
};

const LineRow = ({ line, member }: { line: Line; member: string | undefined }) => {
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
              onTap={() => go('credit/object', { kind: 'appeal', deed: line.ref ?? '', about: label, member })}
            >
              {t('file.object')}
            </Button>
          )}
          {line.mayRepair && (
            <Button
              kind="plain"
              small
              onTap={() => go('credit/object', { kind: 'repair', deed: line.ref ?? '', about: label, member })}
            >
              {t('file.repair')}
            </Button>
          )}
        </View>
      )}
    </View>
  );
};
