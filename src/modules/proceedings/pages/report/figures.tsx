import { Text, View } from '@tarojs/components';
import { StatTile } from '@/components/stat-tile';
import { to } from '@/hooks/go';
import { DayCounts } from '@/parts/meetings/day-counts';
import { useProceedingsText } from '../../text';
import type { Report } from './use-report';

const figures = ['registered', 'present', 'noShow', 'walkIns'] as const;
const rows = {
  registered: {},
  present: { present: 'true' },
  noShow: { present: 'false' },
  walkIns: { state: 'walk_in' },
} as const;

/** Four numbers, each of which opens its people. */
export const Figures = ({ meetingId, report }: { meetingId: string; report: Report }) => {
  const t = useProceedingsText('report');
  const terms = useProceedingsText('terms');
  const { registered, noShow, over, days } = report;
  return (
    <View>
      <View className="stat-tiles report-figures">
        {figures.map((name) => (
          <StatTile
            key={name}
            figure={terms('people.count', { count: report[name] })}
            label={t(name === 'noShow' && !over ? 'figures.notYet' : `figures.${name}`)}
            onTap={to('meetings/registrations', { id: meetingId, ...rows[name] })}
          />
        ))}
      </View>
      <DayCounts days={days} />
      {registered > 0 && (
        <Text className="report-quiet report-rate">
          {t(over ? 'rate' : 'rateSoFar', { percent: Math.round(((registered - noShow) / registered) * 100) })}
        </Text>
      )}
    </View>
  );
};
