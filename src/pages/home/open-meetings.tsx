import { Text, View } from '@tarojs/components';
import type { HomeView } from '@/cloud/reads';
import { Card } from '@/components/card';
import { DateBlock } from '@/components/date-block';
import { Section } from '@/components/section';
import { Tap } from '@/components/tap';
import { go, goTab } from '@/hooks/go';
import { instantText, partsOf } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import './home.scss';

/** Meetings ahead that one may know of and has nothing to do with yet. */
export const OpenMeetings = ({ title, rows }: { title: string; rows: HomeView['meetings'] }) => {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <View>
      <Section title={title} note={t('meetings.all')} onTap={() => goTab('meetings')} />
      <Card kind="list">
        {rows.map((meeting) => {
          const where = [partsOf(meeting.startsAt).time, meeting.placeName].filter(Boolean).join(' · ');
          const by = t('home.registerBy', { when: instantText(meeting.registrationClosesAt) });
          return (
            <Tap
              key={meeting.id}
              className="home-meeting home-meeting-row"
              label={[meeting.title, instantText(meeting.startsAt), meeting.placeName, by].filter(Boolean).join('，')}
              onTap={() => go('meetings/meeting', { id: meeting.id })}
            >
              <DateBlock at={meeting.startsAt} quiet />
              <View className="home-meeting-words">
                <Text className="home-meeting-title">{meeting.title}</Text>
                <Text className="home-meeting-lead">{where}</Text>
                <Text className="home-meeting-lead">{by}</Text>
              </View>
            </Tap>
          );
        })}
      </Card>
    </View>
  );
};
