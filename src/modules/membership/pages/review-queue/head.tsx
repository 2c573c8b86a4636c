import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { StatTile } from '@/components/stat-tile';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../../text';
import type { Queue, Scope, Wanted } from './filters';

const tiles = ['overdue', 'mine', 'returned'] as const;

interface HeadProps {
  counts: Queue['counts'];
  wanted: Wanted;
  onScope: (scope: Scope) => void;
  onFilter: () => void;
}

/** The three numbers, each of which filters, and what is shown below them. */
export const Head = ({ counts, wanted, onScope, onFilter }: HeadProps) => {
  const t = useMembershipText('review');
  const house = useText();
  const { scope, kind } = wanted;
  return (
    <View>
      <View className="stat-tiles">
        {tiles.map((tile) => (
          <StatTile
            key={tile}
            figure={counts[tile]}
            label={t(`queue.filters.${tile}`)}
            urgent={tile === 'overdue' && counts.late > 0}
            chosen={scope === tile && t('queue.showing')}
            onTap={() => onScope(tile)}
          />
        ))}
      </View>
      <Section
        title={t(`queue.filters.${scope}`)}
        note={kind ? house(`memberKinds.${kind}`) : t('queue.filter')}
        onTap={onFilter}
      />
    </View>
  );
};
