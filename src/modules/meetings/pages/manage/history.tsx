import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { Trail } from '@/kit/trail';
import { zhCN } from '../../messages/zh-CN';
import { useMeetingsText } from '../../text';
import type { Managed } from './managed';

type Known = keyof typeof zhCN.run.manage.events;
const isKnown = (what: string): what is Known => what in zhCN.run.manage.events;

export const History = ({ history }: { history: Managed['history'] }) => {
  const t = useMeetingsText('run');
  if (history.length === 0) return null;
  return (
    <View>
      <Section title={t('manage.history')} />
      <Trail
        // A server newer than this client may tell of something that it has no word for.
        events={history.map(({ what, by, at, note }) => ({
          title: isKnown(what) ? t(`manage.events.${what}`) : what,
          at,
          by,
          reason: note,
        }))}
      />
    </View>
  );
};
