import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import './duty-filters.scss';

export interface Choice {
  filter: 'all' | 'overdue' | 'others';
  source?: string;
}
interface DutyFiltersProps {
  choice: Choice;
  counts: { overdue: number; others: number };
  sources: readonly { source: string; title: string; count: number }[];
  /** Whether what others are late with is one of the views. */
  others?: boolean;
  onChoose: (choice: Choice) => void;
}
interface PillProps {
  words: string;
  on: boolean;
  opens?: boolean;
  onTap: () => void;
}

const Pill = ({ words, on, opens, onTap }: PillProps) => (
  <View
    className={classes('duty-pill', on && 'duty-pill-on')}
    hoverClass="pressed"
    onClick={onTap}
    {...(opens ? accessible('button', words) : accessible('radio', words, { checked: on }))}
  >
    <Text>{words}</Text>
    {opens && <Icon name="down" size="small" />}
  </View>
);

/** Which duties: all of mine, those that are late, those of one source, those that others are late with. */
export const DutyFilters = ({ choice, counts, sources, others, onChoose }: DutyFiltersProps) => {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const { filter, source } = choice;
  const chosen = sources.find((each) => each.source === source);
  const pick = (picked: string | undefined) => {
    setAsked(false);
    onChoose({ filter: 'all', source: picked });
  };
  return (
    <View className="duty-filters">
      <Pill words={t('duty.all')} on={filter === 'all' && !source} onTap={() => onChoose({ filter: 'all' })} />
      {(counts.overdue > 0 || filter === 'overdue') && (
        <Pill
          words={t('duty.overdue', { count: counts.overdue })}
          on={filter === 'overdue'}
          onTap={() => onChoose({ filter: 'overdue' })}
        />
      )}
      {others && (counts.others > 0 || filter === 'others') && (
        <Pill
          words={t('duty.others', { count: counts.others })}
          on={filter === 'others'}
          onTap={() => onChoose({ filter: 'others' })}
        />
      )}
      {(sources.length > 1 || source) && (
        <Pill words={chosen?.title ?? t('duty.source')} on={Boolean(source)} opens onTap={() => setAsked(true)} />
      )}
      <Sheet open={asked} title={t('duty.source')} onClose={() => setAsked(false)}>
        <ListRow title={t('duty.everySource')} onTap={() => pick(undefined)} />
        {sources.map((each) => (
          <ListRow key={each.source} title={each.title} value={String(each.count)} onTap={() => pick(each.source)} />
        ))}
      </Sheet>
    </View>
  );
};
