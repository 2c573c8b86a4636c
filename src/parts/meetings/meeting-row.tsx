import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Chip } from '@/components/chip';
import { classes } from '@/components/classes';
import { DateBlock } from '@/components/date-block';
import { Tap } from '@/components/tap';
import { useIsHere } from '@/hooks/desk';
import { go, to, urlOf } from '@/hooks/go';
import { dateText, isElsewhere, partsOf, whenText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { mayRegister, type MeetingRow as Row, meetingState, priceText } from './meeting-state';
import './meeting-row.scss';

/**
 * One meeting of a list: the day, what, when and where, and where one stands. `runs`: opens what staff does with it;
 * `registers`: one may register from here.
 */
export const MeetingRow = ({ meeting, runs, registers }: { meeting: Row; runs?: boolean; registers?: boolean }) => {
  const t = useText();
  const { id, status, startsAt, endsAt, placeName, capacity, taken, waiting } = meeting;
  const title = meeting.title || t('meetings.noTitle');
  const state = meetingState(meeting);
  const [start, end] = [startsAt && partsOf(startsAt), endsAt && partsOf(endsAt)];
  const oneDay = start && end && start.day === end.day;
  const when =
    start &&
    [
      oneDay ? `${start.time}–${end.time}` : start.time,
      !oneDay && end && t('meetings.untilDay', { day: dateText(end.day) }),
      startsAt && isElsewhere(startsAt) && t('dates.beijing'),
    ]
      .filter(Boolean)
      .join(' ');
  const place = placeName ?? (status === 'draft' ? t('meetings.noPlace') : null);
  const seats = [
    capacity === null ? t('meetings.counts', { taken }) : t('meetings.countsOf', { taken, capacity }),
    waiting > 0 ? t('meetings.waitingCount', { count: waiting }) : null,
  ];
  const page = !runs ? 'meetings/meeting' : status === 'draft' ? 'meetings/edit' : 'meetings/manage';
  const here = useIsHere(urlOf(page, { id }));
  const fee = priceText(meeting.fen);
  const enter = registers && mayRegister(meeting) ? to('meetings/register', { id }) : undefined;
  const gone = status === 'cancelled' || status === 'postponed';
  return (
    <View className={classes('meeting-row', enter && 'meeting-row-enter', here && 'row-here')}>
      <Tap
        className="meeting-row-open"
        label={[title, startsAt && whenText(startsAt, endsAt), place, fee, state.words].filter(Boolean).join('，')}
        onTap={() => go(page, { id })}
      >
        <DateBlock at={startsAt} quiet={state.tone === 'neutral' || gone} />
        <View className="meeting-row-words">
          <Text className="meeting-row-title">{title}</Text>
          <Text className="meeting-row-note">{[when, place].filter(Boolean).join(' · ')}</Text>
          {runs && status !== 'draft' && <Text className="meeting-row-note">{seats.filter(Boolean).join(' · ')}</Text>}
          <View className="meeting-row-state">
            <Chip tone={state.tone}>{state.words}</Chip>
            {fee && <Text className="meeting-row-fee">{fee}</Text>}
          </View>
        </View>
      </Tap>
      {enter && (
        <Button small kind="plain" label={`${t('meetings.register')}，${title}`} onTap={enter}>
          {t('meetings.register')}
        </Button>
      )}
    </View>
  );
};
