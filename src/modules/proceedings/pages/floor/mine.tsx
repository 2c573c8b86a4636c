import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Icon, type IconName } from '@/components/icon';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import { OwnEntry } from './own-entry';
import type { Floor } from './use-floor';

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
  const { meetingId, onRoll, quorum, runs, status, entries } = floor;
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
      {(standing === 'awaited' || standing === 'excused') &&
        entries.map((entry) => <OwnEntry key={entry.id} floor={floor} entry={entry} several={entries.length > 1} />)}
      {standing === 'awaited' && checkIn && status === 'in_session' && (
        <View className="floor-buttons">
          <Button kind="plain" small onTap={checkIn}>
            {t('mine.checkIn')}
          </Button>
        </View>
      )}
    </Card>
  );
};
