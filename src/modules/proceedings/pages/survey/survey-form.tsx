import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Page } from '@/components/page';
import { useKeptWords } from '@/hooks/kept-words';
import { dayText } from '@/i18n/dates';
import { useProceedingsText } from '../../text';
import { aspects, type Aspect, type Stars, StarRow } from './star-row';
import './survey.scss';

interface SurveyFormProps {
  meetingId: string;
  title: string;
  /** `YYYY-MM-DD`. */
  closesOn: string | null;
  onDone: () => void;
}

/** What was given and not sent yet; written by this client alone, so anything else is nothing. */
const ratingsIn = (kept: string): Partial<Record<Aspect, Stars>> => {
  try {
    return JSON.parse(kept || '{}') as Partial<Record<Aspect, Stars>>;
  } catch {
    return {};
  }
};

export const SurveyForm = ({ meetingId, title, closesOn, onDone }: SurveyFormProps) => {
  const t = useProceedingsText('survey');
  const comment = useKeptWords(`${meetingId}.survey`);
  const stars = useKeptWords(`${meetingId}.stars`);
  const ratings = ratingsIn(stars.words);
  const [tried, setTried] = useState(false);
  const answer = useWrite(cloud.proceedings.answerSurvey, {
    refreshes: [['proceedings', 'survey', meetingId]],
    onDone: () => {
      comment.forget();
      stars.forget();
      onDone();
    },
  });
  const { overall, content, speakers, venue, service } = ratings;
  const all = overall && content && speakers && venue && service;
  const send = () => {
    setTried(true);
    if (all)
      answer.run({
        meetingId,
        ratings: { overall, content, speakers, venue, service },
        comment: comment.words.trim(),
      });
  };
  const wrong = tried && !all ? t('missing') : answer.sentence;
  return (
    <Page
      title={t('title')}
      action={
        <ActionBar note={wrong ?? undefined}>
          <Button busy={answer.busy} onTap={send}>
            {t('send')}
          </Button>
        </ActionBar>
      }
    >
      <View className="survey-head">
        <Text className="survey-title" {...accessible('heading', title)}>
          {title}
        </Text>
        <Text className="survey-quiet">
          {[t('lead'), t('apart'), closesOn && t('closes', { day: dayText(closesOn) })].filter(Boolean).join(' ')}
        </Text>
      </View>
      <Card kind="list">
        {aspects.map((aspect) => (
          <StarRow
            key={aspect}
            aspect={aspect}
            stars={ratings[aspect] ?? null}
            missing={tried && !ratings[aspect]}
            onRate={(given) => stars.change(JSON.stringify({ ...ratings, [aspect]: given }))}
          />
        ))}
      </Card>
      <Card kind="list">
        <Field
          label={t('comment')}
          hint={t('commentHint')}
          optional
          multiline
          maxLength={500}
          value={comment.words}
          onChange={comment.change}
          error={answer.issues.comment ?? null}
        />
      </Card>
    </Page>
  );
};
