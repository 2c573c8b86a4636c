import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ratingKeys } from '@contracts/rating-keys';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { Section } from '@/components/section';
import type { Translate } from '@/i18n/typed';
import { Bar } from '../../components/bar';
import type { zhCN } from '../../messages/zh-CN';
import { useProceedingsText } from '../../text';
import type { Report } from './use-report';

type Survey = Report['survey'];
const first = 5;

/** Why no average is shown: answers may still come, or they never will be enough. */
const whyNone = ({ state, sent, answered, needed }: Survey, t: Translate<(typeof zhCN)['report']>) => {
  if (state === 'notYet' || state === 'notAsked') return t(`survey.${state}`);
  if (sent < needed) return t('survey.tooFew', { count: sent, needed });
  if (state === 'open') return t('survey.batch', { needed });
  return answered < needed ? t('survey.overFew', { count: answered, needed }) : t('survey.soon');
};

/** What those who were there thought of it; averages only when nobody can be guessed from them. */
export const Ratings = ({ survey }: { survey: Survey }) => {
  const t = useProceedingsText('report');
  const { sent, answered, averages, stars, state, shown } = survey;
  return (
    <View>
      <Section title={t('survey.title')} note={t('survey.answered', { sent, answered })} />
      {averages && state === 'open' && <Notice tone="azure" icon="clock" words={t('survey.shown', { count: shown })} />}
      {averages ? (
        <Card>
          <View className="report-overall">
            <Text className="report-average">{averages.overall.toFixed(1)}</Text>
            <Text className="report-quiet">{`${t('survey.overall')} · ${t('survey.outOf')}`}</Text>
          </View>
          {ratingKeys.map((key) => (
            <View
              key={key}
              className="report-row"
              {...accessible('img', `${t(`aspects.${key}`)} ${averages[key].toFixed(1)}`)}
            >
              <View className="report-row-head">
                <Text>{t(`aspects.${key}`)}</Text>
                <Text className="report-figure">{averages[key].toFixed(1)}</Text>
              </View>
              <Bar value={averages[key]} whole={5} tone="jade" />
            </View>
          ))}
        </Card>
      ) : (
        <Notice tone="azure" icon="clock" words={whyNone(survey, t)} />
      )}
      {stars && <Spread stars={stars} />}
      <Comments comments={survey.comments} />
    </View>
  );
};

/** How many gave five stars, four, … */
const Spread = ({ stars }: { stars: readonly number[] }) => {
  const t = useProceedingsText('report');
  const whole = Math.max(1, ...stars);
  return (
    <Card>
      <Text className="report-strong">{t('survey.spread')}</Text>
      {[5, 4, 3, 2, 1].map((value) => {
        const count = stars[value - 1] ?? 0;
        const [name, people] = [t('survey.starRow', { count: value }), t('survey.people', { count })];
        return (
          <View key={value} className="report-star" {...accessible('img', `${name}，${people}`)}>
            <Text className="report-star-name">{name}</Text>
            <View className="report-star-bar">
              <Bar value={count} whole={whole} tone="amber" />
            </View>
            <Text className="report-figure">{people}</Text>
          </View>
        );
      })}
    </Card>
  );
};

const Comments = ({ comments }: { comments: readonly string[] }) => {
  const t = useProceedingsText('report');
  const [all, setAll] = useState(false);
  const shown = all ? comments : comments.slice(0, first);
  const rest = comments.length - shown.length;
  return (
    <Card>
      <Text className="report-strong">{t('survey.comments')}</Text>
      {comments.length === 0 && <Text className="report-comment report-quiet">{t('survey.noComments')}</Text>}
      {shown.map((comment, index) => (
        <Text key={index} className="report-comment">
          {comment}
        </Text>
      ))}
      {rest > 0 && (
        <Button kind="quiet" small onTap={() => setAll(true)}>
          {t('survey.more', { count: rest })}
        </Button>
      )}
    </Card>
  );
};
