import { Text, View } from '@tarojs/components';
import type { Quorum } from '@contracts/motion';
import { accessible } from '@/components/accessible';
import { Chip } from '@/components/chip';
import { useProceedingsText } from '../text';
import { Bar } from './bar';
import { quorumShare } from './rule-words';
import './quorum-bar.scss';

/** Whether enough of those entitled are in the room: figure, bar with the line to reach, and the verdict in words. */
export const QuorumBar = ({ quorum }: { quorum: Quorum }) => {
  const t = useProceedingsText('terms');
  const { entitled, present, excused, proxies, ceased, needed, met, rule } = quorum;
  const verdict = met ? t('quorum.met') : t('quorum.short', { count: Math.max(1, needed - present) });
  return (
    <View className="quorum" {...accessible('status', t('quorum.spoken', { present, entitled, needed, verdict }))}>
      <View className="quorum-head">
        <View className="quorum-count">
          <Text className="quorum-figure">{present}</Text>
          <Text>{`${t('quorum.unit')} / ${t('quorum.of', { entitled })}`}</Text>
        </View>
        <Chip tone={met ? 'jade' : 'amber'} icon={met ? 'tick' : 'bang'}>
          {verdict}
        </Chip>
      </View>
      <Bar value={present} whole={entitled} tone={met ? 'jade' : 'amber'} mark={needed} />
      <Text className="quorum-note">
        {[
          t('quorum.needed', { needed, share: quorumShare(rule, t) }),
          proxies > 0 ? t('quorum.proxies', { count: proxies }) : null,
          excused > 0 ? t('quorum.excused', { count: excused }) : null,
          ceased > 0 ? t('quorum.ceased', { count: ceased }) : null,
        ]
          .filter(Boolean)
          .join('\u00a0· ')}
      </Text>
      {!rule.enforced && <Text className="quorum-note">{t('quorum.advisory')}</Text>}
    </View>
  );
};
