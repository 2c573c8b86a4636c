import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { StatTile } from '@/components/stat-tile';
import { QuorumBar } from '../../components/quorum-bar';
import { useProceedingsText } from '../../text';
import { type Filter, filters, type Roll } from './roll-types';

interface HeadProps {
  roll: Roll;
  filter: Filter | null;
  onFilter: (filter: Filter | null) => void;
  /** Tells the page's button what there is and what can be. */
  onRead: (roll: Roll) => void;
}

/** The quorum and the numbers, each of which shows its people; a second tap shows everybody again. */
export const Head = ({ roll, filter, onFilter, onRead }: HeadProps) => {
  const t = useProceedingsText('roll');
  const terms = useProceedingsText('terms');
  const { quorum, counts, observers } = roll;
  useEffect(() => onRead(roll), [roll, onRead]);
  if (!quorum) return null;
  const figures = { ...counts, observers };
  // Nobody's right has ended at most meetings: the tile is there when it says something.
  const shown = filters.filter((name) => name !== 'ceased' || counts.ceased > 0 || filter === name);
  const words = (name: Filter) => (name === 'observers' ? terms('observers') : terms(`presence.${name}`));
  return (
    <View>
      <Card>
        <QuorumBar quorum={quorum} />
      </Card>
      <View className="stat-tiles">
        {shown.map((name) => (
          <StatTile
            key={name}
            figure={terms('people.count', { count: figures[name] })}
            label={words(name)}
            chosen={filter === name && t('showing')}
            onTap={() => onFilter(filter === name ? null : name)}
          />
        ))}
      </View>
      <Section
        title={filter ? words(filter) : t('allCount', { count: quorum.entitled + counts.ceased + observers })}
        note={filter ? t('empty.seeAll') : undefined}
        onTap={filter ? () => onFilter(null) : undefined}
      />
    </View>
  );
};
