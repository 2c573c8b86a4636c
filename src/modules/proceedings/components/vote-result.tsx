import { Text, View } from '@tarojs/components';
import type { Motion } from '@contracts/motion';
import { Chip } from '@/components/chip';
import { useProceedingsText } from '../text';
import { Bar, type BarTone } from './bar';
import { ceasedNames, proxyNames } from './ceased-words';
import './vote-result.scss';

export type Result = NonNullable<Motion['result']>;
const rows = ['yes', 'no', 'abstain', 'silent'] as const;
const tones = { yes: 'jade', no: 'cinnabar', abstain: 'amber', silent: 'neutral' } as const satisfies Record<
  (typeof rows)[number],
  BarTone
>;

export const Passed = ({ result }: { result: Result }) => {
  const t = useProceedingsText('terms');
  return (
    <Chip tone={result.passed ? 'jade' : 'cinnabar'} icon={result.passed ? 'tick' : 'cross'}>
      {t(result.passed ? 'result.passed' : 'result.refused')}
    </Chip>
  );
};

/** The count of a motion: each answer beside its bar, the line that had to be reached across the votes in favour. */
export const VoteResult = ({ result, base }: { result: Result; base: 'present' | 'entitled' }) => {
  const t = useProceedingsText('terms');
  const { present, entitled, needed, quorumMet, barred, ceased, proxies } = result;
  const whole = Math.max(base === 'present' ? present : entitled, needed);
  const facts = [
    t('result.needed', { needed }),
    t(`result.base.${base}`, { present, entitled }),
    barred > 0 ? t('result.barred', { count: barred }) : null,
  ];
  return (
    <View className="vote-result">
      {rows.map((row) => (
        <View key={row} className="vote-row">
          <Text className="vote-label">{row === 'silent' ? t('silent') : t(`choices.${row}`)}</Text>
          <View className="vote-bar">
            <Bar value={result[row]} whole={whole} tone={tones[row]} mark={row === 'yes' ? needed : undefined} />
          </View>
          <Text className="vote-figure">
            {t(row === 'silent' ? 'people.count' : 'result.votes', { count: result[row] })}
          </Text>
        </View>
      ))}
      <Text className="vote-note">{facts.filter(Boolean).join(' · ')}</Text>
      {proxies && <Text className="vote-note">{t('result.proxies', { names: proxyNames(proxies, t) })}</Text>}
      {ceased && <Text className="vote-note">{t('result.ceased', { names: ceasedNames(ceased, t) })}</Text>}
      {!quorumMet && <Text className="vote-short">{t('result.noQuorum')}</Text>}
    </View>
  );
};
