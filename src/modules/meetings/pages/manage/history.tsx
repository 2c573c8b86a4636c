import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Timeline } from '@/components/timeline';
import { instantText } from '@/i18n/dates';
import { zhCN } from '../../messages/zh-CN';
import { useMeetingsText } from '../../text';
import type { Managed } from './index';

type Known = keyof typeof zhCN.run.manage.events;
const isKnown = (what: string): what is Known => what in zhCN.run.manage.events;

export const History = ({ history }: { history: Managed['history'] }) => {
  const t = useMeetingsText('run');
  if (history.length === 0) return null;
  return (
    <View>
      <Section title={t('manage.history')} />
      <Card>
        <Timeline
          moments={history.map(({ what, by, at, note }, index) => ({
            key: `${at}${index}`,
            // A server newer than this client may tell of something that it has no word for.
            title: isKnown(what) ? t(`manage.events.${what}`) : what,
            when: instantText(at),
            note: [by, note].filter(Boolean).join('：') || null,
            state: 'done',
          }))}
        />
      </Card>
    </View>
  );
};
