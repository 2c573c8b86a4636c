import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import type { HomeView } from '@/cloud/reads';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { DateBlock } from '@/components/date-block';
import { Tap } from '@/components/tap';
import { go, to } from '@/hooks/go';
import { instantText, partsOf, untilText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { startsWithin } from '@/parts/meetings/meeting-state';
import './home.scss';

type Next = NonNullable<HomeView['nextMeeting']>;
const tones = { confirmed: 'jade', waiting: 'amber', offered: 'cinnabar', expected: 'azure' } as const satisfies Record<
  Next['seat'],
  Tone
>;

/** The next meeting that concerns me: an offered seat is confirmed here, a day before the way in opens here. */
export const NextMeeting = ({ meeting }: { meeting: Next }) => {
  const t = useText();
  const { id, title, startsAt, endsAt, placeName, seat, registrationId, offerUntil, status } = meeting;
  const answer = useWrite(cloud.meetings.answerOffer, {
    onDone: () => void Taro.showToast({ icon: 'none', title: t('home.seatKept') }),
  });
  const near = seat === 'confirmed' && startsWithin(meeting, 24);
  const ticket = near ? to('attendance/ticket', { id }) : undefined;
  const checkIn = near ? to('attendance/check-in', { id, scan: 'now' }) : undefined;
  const left = status === 'in_session' ? null : untilText(startsAt);
  const time = partsOf(startsAt).day === partsOf(endsAt).day ? partsOf(endsAt).time : null;
  const when = [partsOf(startsAt).time, time].filter(Boolean).join('–');
  const standing = seat === 'expected' ? t('home.expected') : t(`meetings.state.${seat}`);
  const lead = left ? t('meetings.nextIn', { time: left }) : t('meetings.nextNow');
  return (
    <Card>
      <Tap
        className="home-meeting"
        label={[t('home.next'), title, instantText(startsAt), placeName, standing].filter(Boolean).join('，')}
        onTap={() => go('meetings/meeting', { id })}
      >
        <DateBlock at={startsAt} />
        <View className="home-meeting-words">
          <Text className="home-meeting-lead">{`${t('home.next')} · ${lead}`}</Text>
          <Text className="home-meeting-title">{title}</Text>
          <Text className="home-meeting-lead">{[when, placeName].filter(Boolean).join(' · ')}</Text>
          <View className="home-meeting-state">
            <Chip tone={tones[seat]}>{standing}</Chip>
          </View>
        </View>
      </Tap>
      {seat === 'offered' && registrationId && (
        <View className="home-meeting-offer">
          {offerUntil && (
            <Text className="home-meeting-lead">{t('home.seatUntil', { when: instantText(offerUntil) })}</Text>
          )}
          {answer.sentence && <Text className="home-meeting-fault">{answer.sentence}</Text>}
          <Button busy={answer.busy} onTap={() => answer.run({ registrationId, accept: true })}>
            {t('home.confirmSeat')}
          </Button>
        </View>
      )}
      {(ticket || checkIn) && (
        <View className="home-meeting-buttons">
          {ticket && (
            <Button kind="plain" onTap={ticket}>
              {t('meetings.ticket')}
            </Button>
          )}
          {checkIn && <Button onTap={checkIn}>{t('meetings.checkIn')}</Button>}
        </View>
      )}
    </Card>
  );
};
