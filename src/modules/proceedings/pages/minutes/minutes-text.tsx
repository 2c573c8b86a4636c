import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Passed, VoteResult } from '../../components/vote-result';
import { useProceedingsText } from '../../text';
import { MinutesFactList } from './minutes-fact-list';
import type { Minutes } from './use-minutes';

type Item = Minutes['words']['items'][number];
type Motion = Minutes['facts']['motions'][number];

/** The words and the facts in the order of the paper. */
export const MinutesText = ({ minutes }: { minutes: Minutes }) => {
  const t = useProceedingsText('minutes');
  const { words, facts } = minutes;
  const named = words.items.map(({ agendaItemId }) => agendaItemId);
  const others = facts.motions.filter(({ agendaItemId }) => !agendaItemId || !named.includes(agendaItemId));
  return (
    <Card className="minutes">
      <Text className="minutes-title" {...accessible('heading', facts.title)}>
        {facts.title}
      </Text>
      <MinutesFactList minutes={minutes} />
      {words.items.map((item, index) => (
        <AgendaItem
          key={item.agendaItemId ?? `${index}`}
          item={item}
          no={index + 1}
          motions={facts.motions.filter(({ agendaItemId }) => agendaItemId && agendaItemId === item.agendaItemId)}
        />
      ))}
      {others.length > 0 && (
        <View className="minutes-item">
          <Text className="minutes-head">{t('item.other')}</Text>
          {others.map((motion) => (
            <Vote key={motion.title} motion={motion} />
          ))}
        </View>
      )}
      <View className="minutes-item">
        <Text className="minutes-head">{t('facts.dissent')}</Text>
        <Text className="minutes-words">{words.dissent || t('facts.none')}</Text>
      </View>
      <View className="minutes-item">
        <Text className="minutes-head">{t('facts.annexes')}</Text>
        <Text className="minutes-words">
          {words.annexes.length > 0
            ? words.annexes.map((annex, index) => `${index + 1}. ${annex}`).join('\n')
            : t('facts.none')}
        </Text>
      </View>
    </Card>
  );
};

const AgendaItem = ({ item, no, motions }: { item: Item; no: number; motions: readonly Motion[] }) => {
  const t = useProceedingsText('minutes');
  const { title, presenter, points, conclusion } = item;
  return (
    <View className="minutes-item">
      <Text className="minutes-head" {...accessible('heading', title)}>{`${no}. ${title}`}</Text>
      {presenter && <Text className="minutes-quiet">{t('item.presenter', { name: presenter })}</Text>}
      {points && <Text className="minutes-words">{points}</Text>}
      {motions.map((motion) => (
        <Vote key={motion.title} motion={motion} />
      ))}
      <View className="minutes-conclusion">
        <Text className="minutes-quiet">{t('item.conclusion')}</Text>
        <Text className="minutes-words">{conclusion || t('item.unwritten')}</Text>
      </View>
    </View>
  );
};

const Vote = ({ motion }: { motion: Motion }) => {
  const terms = useProceedingsText('terms');
  const { title, result, offAgenda } = motion;
  return (
    <View className="minutes-vote">
      <View className="minutes-vote-head">
        <Text className="minutes-vote-title">{title}</Text>
        <Passed result={result} />
      </View>
      <VoteResult result={result} base="present" />
      <Text className="minutes-quiet">
        {[terms('result.open'), offAgenda && terms('offAgendaNote')].filter(Boolean).join(' · ')}
      </Text>
    </View>
  );
};
