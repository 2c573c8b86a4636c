import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import type { HomeView } from '@/cloud/reads';
import { useRead } from '@/cloud/use-read';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { useText } from '@/i18n/main';
import { type Choice, DutyFilters } from '@/parts/workbench/duty-filters';
import { DutyRow } from '@/parts/workbench/duty-row';
import { QueueFoot } from './queue-foot';
import './home.scss';

const most = 4;
const howMany = ({ counts, sources }: HomeView['duties'], { filter, source }: Choice) => {
  if (source) return sources.find((each) => each.source === source)?.count ?? 0;
  return filter === 'overdue' ? counts.overdue : counts.mine;
};

/** 待我办: the first of what waits, the filters in place, the rest one tap away. */
export const Queue = ({ home }: { home: HomeView }) => {
  const t = useText();
  const { rows, counts, sources } = home.duties;
  const [choice, setChoice] = useState<Choice>({ filter: 'all' });
  const { filter, source } = choice;
  const filtered = filter !== 'all' || source !== undefined;
  const read = useRead(
    ['workbench', 'duties', filter, source ?? ''],
    () => cloud.workbench.duties({ filter, source }),
    {
      enabled: filtered,
    },
  );
  // Until the chosen ones are here, the others stay in sight.
  const shown = (filtered ? read.data?.rows : rows) ?? rows;
  return (
    <View>
      <View className="home-queue-head">
        <Text className="home-queue-title" {...accessible('heading', `${t('home.mine')} ${counts.mine}`)}>
          {t('home.mine')} <Text className="home-queue-count">{counts.mine}</Text>
        </Text>
        {counts.mine > 0 && <DutyFilters choice={choice} counts={counts} sources={sources} onChoose={setChoice} />}
      </View>
      <Card kind="list" className={classes(filtered && !read.data && 'home-queue-old')}>
        {shown.slice(0, most).map((duty) => (
          <DutyRow key={duty.key} duty={duty} />
        ))}
        {shown.length === 0 && <Text className="home-quiet">{t(filtered ? 'home.noneHere' : 'home.none')}</Text>}
        <QueueFoot rest={howMany(home.duties, choice) - most} others={counts.others} choice={choice} />
      </Card>
    </View>
  );
};
