import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { instantText } from '@/i18n/dates';
import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../../messages/zh-CN';
import { guestName } from '../../components/guest-name';
import { useProceedingsText } from '../../text';
import { floorKey, type Question } from './use-floor';
import './question.scss';

interface QuestionCardProps {
  question: Question;
  meetingId: string;
  runs: boolean;
  onAnswer: () => void;
}

const asker = (
  { by, unitName, guest, anonymous, own }: Question,
  t: Translate<(typeof zhCN)['floor']>,
  terms: Translate<(typeof zhCN)['terms']>,
) => {
  const who = by
    ? [guestName(by, guest, terms), unitName].filter(Boolean).join(' · ')
    : own
      ? t('questions.own')
      : null;
  if (!who) return t('questions.nobody');
  return anonymous ? t('questions.kept', { who }) : who;
};

export const QuestionCard = ({ question, meetingId, runs, onAnswer }: QuestionCardProps) => {
  const t = useProceedingsText('floor');
  const terms = useProceedingsText('terms');
  const { state, text, at, own, answer } = question;
  const who = asker(question, t, terms);
  return (
    <Card className={classes('question', state === 'hidden' && 'question-hidden')}>
      <View className="question-head">
        <Text className="floor-quiet">{`${who} · ${instantText(at)}`}</Text>
        {state === 'checking' && (
          <Chip tone="amber" icon="clock">
            {t('questions.checking')}
          </Chip>
        )}
        {state === 'answered' && (
          <Chip tone="jade" icon="tick">
            {t('questions.answered')}
          </Chip>
        )}
        {state === 'hidden' && <Chip icon="eye">{t('questions.hidden')}</Chip>}
      </View>
      <Text className="question-text">{text}</Text>
      {state === 'checking' && own && <Text className="floor-quiet">{t('questions.checkingNote')}</Text>}
      {answer && (
        <View className="question-answer">
          <Text className="floor-quiet">{t('questions.answer')}</Text>
          <Text className="question-words">{answer}</Text>
        </View>
      )}
      <View className="floor-buttons">
        {(state === 'shown' || state === 'answered') && <Support question={question} meetingId={meetingId} />}
        {runs && <Settle question={question} meetingId={meetingId} onAnswer={onAnswer} />}
      </View>
    </Card>
  );
};

/** 附议: how many stand behind the question, and one's own support. */
const Support = ({ question, meetingId }: { question: Question; meetingId: string }) => {
  const t = useProceedingsText('floor');
  const { id, votes, upvoted, own, text } = question;
  const upvote = useWrite(cloud.proceedings.upvote, {
    refreshes: [floorKey(meetingId)],
    onRefused: (error) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) }),
  });
  const count = t('questions.votes', { count: votes });
  if (own) return <Text className="question-votes">{count}</Text>;
  return (
    <View
      className={classes('question-support', upvoted && 'question-supported')}
      hoverClass="pressed"
      onClick={() => upvote.run({ questionId: id, on: !upvoted })}
      {...accessible('checkbox', `${t('questions.support')}，${count}，${text}`, { checked: upvoted })}
    >
      <Icon name={upvoted ? 'tick' : 'plus'} size="small" />
      <Text>{`${t(upvoted ? 'questions.supported' : 'questions.support')} ${votes}`}</Text>
    </View>
  );
};

/** What the organisers do with a question. */
const Settle = ({ question, meetingId, onAnswer }: Omit<QuestionCardProps, 'runs'>) => {
  const t = useProceedingsText('floor');
  const { id, state, text, answer } = question;
  const settle = useWrite(cloud.proceedings.settleQuestion, {
    refreshes: [floorKey(meetingId)],
    onDone: (_, input) =>
      void Taro.showToast({
        icon: 'none',
        title: t(input.state === 'hidden' ? 'questions.hiddenDone' : 'questions.shownDone'),
      }),
  });
  const set = (next: 'shown' | 'hidden') => settle.run({ questionId: id, state: next, answer: answer ?? '' });
  const waits = state === 'checking' || state === 'hidden';
  return (
    <>
      {waits ? (
        <Button
          kind="plain"
          small
          busy={settle.busy}
          label={`${t('questions.show')}，${text}`}
          onTap={() => set('shown')}
        >
          {t('questions.show')}
        </Button>
      ) : (
        <Button kind="plain" small label={`${t('questions.answer')}，${text}`} onTap={onAnswer}>
          {t(state === 'answered' ? 'questions.change' : 'questions.answer')}
        </Button>
      )}
      {state !== 'hidden' && (
        <Button
          kind="quiet"
          small
          busy={settle.busy}
          label={`${t('questions.hide')}，${text}`}
          onTap={() => set('hidden')}
        >
          {t('questions.hide')}
        </Button>
      )}
      {settle.sentence && <Text className="floor-wrong">{settle.sentence}</Text>}
    </>
  );
};
