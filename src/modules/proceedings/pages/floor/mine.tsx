import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Icon, type IconName } from '@/components/icon';
import { to } from '@/hooks/go';
import { ExcuseSheet } from '@/parts/proceedings/excuse-sheet';
import { useProceedingsText } from '../../text';
import type { Floor } from './use-floor';
import { floorKey } from './use-floor';

type Standing = 'checkedIn' | 'excused' | 'awaited' | 'outside';
const icons = { checkedIn: 'tick', excused: 'clock', awaited: 'bang', outside: 'eye' } as const satisfies Record<
  Standing,
  IconName
>;

const standingOf = ({ checkedIn, excused, onRoll, quorum }: Floor): Standing | null => {
  if (checkedIn) return 'checkedIn';
  if (excused) return 'excused';
  if (onRoll) return 'awaited';
  return quorum ? 'outside' : null;
};

/** Where the caller himself stands, and what he can do about it. */
export const Mine = ({ floor }: { floor: Floor }) => {
  const t = useProceedingsText('floor');
  const [asking, setAsking] = useState(false);
  const { meetingId, onRoll, quorum, runs, status } = floor;
  const undo = useWrite(cloud.proceedings.excuse, {
    refreshes: [floorKey(meetingId)],
    onDone: () => void Taro.showToast({ icon: 'none', title: t('mine.undone') }),
  });
  const standing = standingOf(floor);
  const ahead = status === 'noticed' || status === 'in_session';
  if (!standing || (standing === 'outside' && runs) || (standing !== 'checkedIn' && !ahead)) return null;
  const notes = {
    checkedIn: quorum && ahead ? t(onRoll ? 'mine.canVote' : 'mine.heard') : null,
    excused: t('mine.excusedNote'),
    awaited: t('mine.awaitedNote'),
    outside: t('mine.outsideNote'),
  };
  const checkIn = to('attendance/check-in', { id: meetingId, scan: 'now' });
  return (
    <Card>
      <View className="floor-mine">
        <View className={`floor-sign floor-sign-${standing}`}>
          <Icon name={icons[standing]} size="small" />
        </View>
        <View className="floor-words">
          <Text className="floor-strong">{t(`mine.${standing}`)}</Text>
          {notes[standing] && <Text className="floor-quiet">{notes[standing]}</Text>}
        </View>
      </View>
      {standing === 'awaited' && (
        <View className="floor-buttons">
          <Button kind="plain" small onTap={() => setAsking(true)}>
            {t('mine.excuse')}
          </Button>
          {checkIn && status === 'in_session' && (
            <Button kind="plain" small onTap={checkIn}>
              {t('mine.checkIn')}
            </Button>
          )}
        </View>
      )}
      {standing === 'excused' && (
        <View className="floor-buttons">
          <Button kind="plain" small busy={undo.busy} onTap={() => undo.run({ meetingId, reason: null })}>
            {t('mine.undo')}
          </Button>
          {undo.sentence && <Text className="floor-wrong">{undo.sentence}</Text>}
        </View>
      )}
      <ExcuseSheet meetingId={meetingId} onBehalf={floor.onBehalf} open={asking} onClose={() => setAsking(false)} />
    </Card>
  );
};
