import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { DateField } from '@/components/date-field';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Segments } from '@/components/segments';
import { Skeleton } from '@/components/skeleton';
import { dateText, instantText, today } from '@/i18n/dates';
import { LineChart } from '@/kit/line-chart';
import { Trail } from '@/kit/trail';
import { points } from '../../figures';
import { useCreditText } from '../../text';
import { Parts } from '../file/parts';
import '../credit.scss';

definePageConfig({ navigationBarTitleText: '信用的经过', enablePullDownRefresh: true });

type Move = Awaited<ReturnType<typeof cloud.credit.history>>['moves'][number];

/** How the file came to be what it is: scores as a line, grades as a trail, and any past day in two readings. */
export default function HistoryPage() {
  const t = useCreditText();
  const id = useRouter().params.id || undefined;
  const me = useWhoami().data;
  const read = useRead(['credit', 'history', id ?? me?.actingFor ?? null], () =>
    cloud.credit.history({ membershipId: id }),
  );
  usePullToRefresh();
  const title = ({ move, grade, by }: Move) => {
    const words = t(`history.moveWords.${move as 'fell'}`, { by: by ?? '' });
    return `${words} · ${t(`grades.${grade}`)}`;
  };
  return (
    <Page title={t('history.title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {({ scores, moves }) =>
          scores.length === 0 ? (
            <EmptyState icon="chart">{t('history.noScores')}</EmptyState>
          ) : (
            <>
              <Section title={t('history.line')} />
              <Card>
                <LineChart
                  title={t('history.line')}
                  points={[...scores]
                    .reverse()
                    .slice(-24)
                    .map(({ id: key, asOf, total, cause }) => ({
                      ...{ key, label: asOf.slice(2), value: total / 100 },
                      figure: `${points(total)} ${t(`history.causes.${cause as 'monthly'}`)}`,
                    }))}
                />
              </Card>
              <Section title={t('history.moves')} />
              {moves.length === 0 ? (
                <Text className="credit-quiet">{t('history.noMoves')}</Text>
              ) : (
                <Trail
                  events={moves.slice(0, 24).map((each) => ({
                    title: title(each),
                    ...{ at: each.at, by: null, reason: each.reason },
                  }))}
                />
              )}
              <Reading membershipId={id} first={scores[scores.length - 1]?.asOf ?? today()} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const Reading = ({ membershipId, first }: { membershipId: string | undefined; first: string }) => {
  const t = useCreditText('history');
  const [day, setDay] = useState<string | null>(null);
  const [as, setAs] = useState<'then' | 'now'>('then');
  const me = useWhoami().data;
  const read = useRead(
    ['credit', 'reading', membershipId ?? me?.actingFor ?? null, day, as],
    () => cloud.credit.reading({ membershipId, day: day ?? today(), as }),
    { enabled: day !== null },
  );
  return (
    <View>
      <Section title={t('reading')} />
      <Text className="credit-quiet">{t('readingNote')}</Text>
      <Card>
        <DateField label={t('day')} value={day} from={first} until={today()} onChange={setDay} />
        <Segments
          label={t('reading')}
          choices={[
            { value: 'then', label: t('then') },
            { value: 'now', label: t('now') },
          ]}
          value={as}
          onChange={setAs}
        />
      </Card>
      {day === null && <Text className="credit-quiet">{t('pick')}</Text>}
      {day !== null && read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <>
          <Text className="credit-quiet">
            {`${dateText(read.data.asOf)} · ${points(read.data.score.total)} · ${
              read.data.madeAt
                ? t('made', { at: instantText(read.data.madeAt), version: read.data.version })
                : t('computed', { version: read.data.version })
            }`}
          </Text>
          <Parts score={read.data.score} />
        </>
      )}
    </View>
  );
};
