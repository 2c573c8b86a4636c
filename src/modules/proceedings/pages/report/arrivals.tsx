import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { Section } from '@/components/section';
import { partsOf } from '@/i18n/dates';
import { percentOf } from '../../components/bar';
import { useProceedingsText } from '../../text';
import { type ArrivalBar, arrivalBars } from './arrival-bars';
import type { Report } from './use-report';

const most = 16;
const labels = 4;
const time = (instant: string) => partsOf(instant).time;
const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** How people came in: a bar an interval, the busiest named. */
export const Arrivals = ({ arrivals }: { arrivals: Report['arrivals'] }) => {
  const t = useProceedingsText('report');
  const { minutes, bars } = arrivalBars(arrivals, most);
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const peak = bars.reduce<ArrivalBar | null>((best, bar) => (best && best.count >= bar.count ? best : bar), null);
  if (!peak || total === 0)
    return (
      <View>
        <Section title={t('arrivals.title')} />
        <Card>
          <Text className="report-quiet">{t('arrivals.none')}</Text>
        </Card>
      </View>
    );
  const step = Math.max(1, Math.ceil(bars.length / labels));
  const spoken = t('arrivals.spoken', { from: time(peak.from), minutes, count: peak.count, total });
  return (
    <View>
      <Section title={t('arrivals.title')} note={t('arrivals.note', { minutes })} />
      <Card>
        <View className="arrivals" {...accessible('img', spoken)}>
          {bars.map((bar) => (
            <View key={bar.from} className="arrival">
              {bar === peak && <Text className="arrival-peak">{bar.count}</Text>}
              <View
                className={classes('arrival-bar', bar.count === 0 && 'arrival-none')}
                style={{ height: `${percentOf(bar.count, peak.count) * 0.8}%` }}
              />
            </View>
          ))}
        </View>
        <View className="arrival-times" aria-hidden>
          {bars.map(
            (bar, index) =>
              index % step === 0 && (
                <Text
                  key={bar.from}
                  className={classes('arrival-time', step === 1 && 'arrival-time-each')}
                  style={{ flexGrow: Math.min(step, bars.length - index) }}
                >
                  {time(bar.from)}
                </Text>
              ),
          )}
        </View>
        <Text className="report-quiet">
          {t('arrivals.peak', { from: time(peak.from), until: time(later(peak.from, minutes)), count: peak.count })}
        </Text>
      </Card>
    </View>
  );
};
