import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useProceedingsText } from '../../text';
import { Arrivals } from './arrivals';
import { Decided } from './decided';
import { Figures } from './figures';
import { Ratings } from './ratings';
import { Tiers } from './tiers';
import type { Report } from './use-report';
import './report.scss';

export const ReportView = ({ meetingId, report }: { meetingId: string; report: Report }) => {
  const t = useProceedingsText('report');
  const { title, startsAt, tiers, arrivals, survey, motions, pointsAwarded } = report;
  return (
    <View>
      <View className="report-head">
        <Text className="report-title">{title}</Text>
        <Text className="report-quiet">{instantText(startsAt)}</Text>
      </View>
      <Figures meetingId={meetingId} report={report} />
      <Tiers tiers={tiers} />
      <Arrivals arrivals={arrivals} />
      <Ratings survey={survey} />
      <Decided meetingId={meetingId} motions={motions} />
      <Section title={t('more.title')} />
      <Card kind="list">
        <ListRow
          icon="star"
          title={t('points.row')}
          value={t('points.value', { count: pointsAwarded })}
          onTap={to('points/standings')}
        />
        <ListRow icon="people" title={t('more.roll')} onTap={to('proceedings/roll', { id: meetingId })} />
        <ListRow icon="licence" title={t('more.minutes')} onTap={to('proceedings/minutes', { id: meetingId })} />
      </Card>
    </View>
  );
};
