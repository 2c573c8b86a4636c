import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { accessible, scrolling } from '@/components/accessible';
import { classes } from '@/components/classes';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Icon } from '@/components/icon';
import { useAlone } from '@/hooks/desk';
import { goTab } from '@/hooks/go';
import { partsOf, whenText } from '@/i18n/dates';
import { useAttendanceText } from '../../text';
import { Arrivals } from './arrivals';
import { secondsHeld } from './codes';
import { Counts } from './counts';
import { GateRing } from './gate-ring';
import { type Hall, useHall } from './use-hall';
import { useStage } from './use-stage';
import './hall.scss';

definePageConfig({ navigationBarTitleText: '会场大屏', navigationStyle: 'custom' });
/** A projector hangs on a computer. */
export const browserOnly = true;

/** The network is gone, and how long the screen can go on without it. */
const Lost = ({ hall, now }: { hall: Hall; now: number }) => {
  const t = useAttendanceText();
  const seconds = secondsHeld(hall.codes, now);
  const words =
    seconds === 0
      ? t('hall.lostAll')
      : seconds < 60
        ? t('hall.lostSeconds', { seconds })
        : t('hall.lost', { count: Math.floor(seconds / 60) });
  return (
    <View className="hall-lost" {...accessible('alert', words)}>
      <Icon name="offline" />
      <Text>{words}</Text>
    </View>
  );
};

const Stage = ({ meetingId }: { meetingId: string }) => {
  const t = useAttendanceText();
  const { hall, now, lost, fault, again } = useHall(meetingId);
  const { pointing, full, fill } = useStage();
  useAlone();
  return (
    <View className={classes('hall', !pointing && 'hall-still')} onClick={fill} {...scrolling}>
      <View className="hall-circle hall-circle-far" aria-hidden />
      <View className="hall-circle hall-circle-near" aria-hidden />
      {!hall && !fault && <Text className="hall-opening">{t(lost ? 'hall.lostAll' : 'hall.opening')}</Text>}
      {!hall && fault !== null && (
        <View className="hall-fault">
          <ErrorState error={fault} onRetry={again} />
        </View>
      )}
      {hall && (
        <View className="hall-page">
          <View className="hall-top">
            <Text className="hall-house">{hall.associationName}</Text>
            <Text className="hall-clock">{partsOf(new Date(now).toISOString()).time}</Text>
          </View>
          <View className="hall-columns">
            <GateRing hall={hall} now={now} lost={lost} />
            <View className="hall-side">
              <Text className="hall-welcome">{t('hall.welcome')}</Text>
              <Text className="hall-title">{hall.title}</Text>
              <Text className="hall-place">{`${whenText(hall.startsAt, null)}　${hall.placeName}`}</Text>
              <Counts hall={hall} />
              <Arrivals latest={hall.latest} />
            </View>
          </View>
          {lost && <Lost hall={hall} now={now} />}
          {pointing && !full && <Text className="hall-hint">{t('hall.fullScreen')}</Text>}
        </View>
      )}
    </View>
  );
};

/** The screen in the hall (`?id=`), in a browser only: the code that everybody scans, and who is here. */
export default function HallPage() {
  const t = useAttendanceText();
  const { id } = useRouter().params;
  if (id) return <Stage meetingId={id} />;
  return (
    <EmptyState icon="meeting" action={t('ticket.toMeetings')} onAction={() => goTab('meetings')}>
      {t('hall.noMeeting')}
    </EmptyState>
  );
}
