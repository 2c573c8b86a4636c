import { Text, View } from '@tarojs/components';
import type { HomeView } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { useText } from '@/i18n/main';
import { DutyRow } from '@/parts/workbench/duty-row';
import { QueueFoot } from './queue-foot';
import './home.scss';

/** 待我办 of who holds no office, the first to be due first. */
export const Duties = ({ home, quiet }: { home: HomeView; quiet?: boolean }) => {
  const t = useText();
  const { rows, counts } = home.duties;
  if (quiet && rows.length === 0) return null;
  return (
    <View>
      <Section
        title={[t('home.todos'), counts.mine || ''].join(' ').trim()}
        note={counts.mine > 1 ? t('home.byDay') : undefined}
      />
      <Card kind="list">
        {rows.length === 0 && <Text className="home-quiet">{t('home.none')}</Text>}
        {rows.map((duty) => (
          <DutyRow key={duty.key} duty={duty} sourced={false} />
        ))}
        <QueueFoot rest={counts.mine - rows.length} />
      </Card>
    </View>
  );
};
