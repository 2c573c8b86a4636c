import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Chip } from '@/components/chip';
import { Tap } from '@/components/tap';
import { When } from '@/components/when';
import { to, go } from '@/hooks/go';
import { untilText, whenText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { meetingState, type MeetingRow, priceText, startsWithin } from './meeting-state';
import './next-meeting.scss';

/** My next meeting in large; from a day before on with the way in. */
export const NextMeeting = ({ meeting }: { meeting: MeetingRow }) => {
  const t = useText();
  const { id, title, startsAt, endsAt, placeName, mine } = meeting;
  const left = startsAt && untilText(startsAt);
  const seated = mine === 'confirmed' || mine === 'walk_in';
  // The head says already that it goes on: what is left to say is that one has a seat.
  const state = meetingState(seated && meeting.status === 'in_session' ? { ...meeting, status: 'noticed' } : meeting);
  const fee = priceText(meeting.fen);
  const near = seated && startsWithin(meeting, 24);
  const ticket = near ? to('attendance/ticket', { id }) : undefined;
  const checkIn = near ? to('attendance/check-in', { id, scan: 'now' }) : undefined;
  const detail = () => go('meetings/meeting', { id });
  const when = startsAt ? whenText(startsAt, endsAt) : t('meetings.noDay');
  return (
    <View className="next-meeting">
      <Tap
        className="next-meeting-words"
        label={[t('meetings.next'), title, when, placeName, fee, state.words].filter(Boolean).join('，')}
        onTap={detail}
      >
        <View className="next-meeting-head">
          <Text className="next-meeting-lead">{t('meetings.next')}</Text>
          <Text className="next-meeting-left">
            {left ? t('meetings.nextIn', { time: left }) : t('meetings.nextNow')}
          </Text>
        </View>
        <Text className="next-meeting-title">{title}</Text>
        {startsAt ? (
          <When startsAt={startsAt} endsAt={endsAt} className="next-meeting-when" />
        ) : (
          <Text className="next-meeting-when">{when}</Text>
        )}
        {placeName && <Text className="next-meeting-place">{placeName}</Text>}
        <View className="next-meeting-state">
          <Chip tone={state.tone}>{state.words}</Chip>
          {fee && <Text className="next-meeting-fee">{fee}</Text>}
        </View>
      </Tap>
      {(ticket || checkIn) && (
        <View className="next-meeting-buttons">
          {ticket && (
            <Button kind={checkIn ? 'plain' : 'primary'} onTap={ticket}>
              {t('meetings.ticket')}
            </Button>
          )}
          {checkIn && <Button onTap={checkIn}>{t('meetings.checkIn')}</Button>}
        </View>
      )}
    </View>
  );
};
