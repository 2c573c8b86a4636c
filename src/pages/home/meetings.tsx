import { View } from '@tarojs/components';
import { useUpcomingMeetings } from '@/cloud/reads';
import { Section } from '@/components/section';
import { goTab } from '@/hooks/go';
import { partsOf, today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { MeetingRow } from '@/parts/meetings/meeting-row';
import { nextOfMine, startsWithin } from '@/parts/meetings/meeting-state';
import { NextMeeting } from '@/parts/meetings/next-meeting';

/** My next meeting when it is within a week, and for the secretariat those of today. Nothing near, nothing shown. */
export const Meetings = ({ staff }: { staff: boolean }) => {
  const t = useText();
  const rows = useUpcomingMeetings(true).data?.rows ?? [];
  const mine = nextOfMine(rows);
  const next = mine && startsWithin(mine, 7 * 24) ? mine : undefined;
  const running = staff
    ? rows.filter(({ startsAt, id }) => startsAt && partsOf(startsAt).day <= today() && id !== next?.id)
    : [];
  if (!next && running.length === 0) return null;
  const all = () => goTab('meetings');
  return (
    <View>
      {next && <Section title={t('home.nextMeeting')} note={t('meetings.all')} onTap={all} />}
      {next && <NextMeeting meeting={next} />}
      {running.length > 0 && (
        <Section title={t('home.todayMeetings')} note={next ? undefined : t('meetings.all')} onTap={all} />
      )}
      {running.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} runs />
      ))}
    </View>
  );
};
