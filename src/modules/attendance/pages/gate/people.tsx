import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { findRows, type ListRow, nameOfSeat, seatKey, seatsOf } from '../../gate/seats';
import { useAttendanceText } from '../../text';

const waits = ({ state }: ListRow) => state === 'waiting' || state === 'offered';

interface PeopleProps {
  rows: readonly ListRow[];
  words: string;
  isInside: (key: string) => boolean;
  onCheckIn: (registrationId: string, seat: number) => void;
}

/** Those of the list that the words lead to; whoever is not in yet can be checked in without a code. */
export const People = ({ rows, words, isInside, onCheckIn }: PeopleProps) => {
  const t = useAttendanceText();
  if (!words.trim()) return null;
  const found = findRows(rows, words);
  return (
    <View>
      <Section title={t('gate.found')} />
      {found.length === 0 && <Text className="gate-none">{t('gate.notFound')}</Text>}
      {found.length > 0 && (
        <Card kind="list">
          {found.flatMap((row) =>
            seatsOf(row).map((seat) => {
              const name = nameOfSeat(row, seat) ?? '';
              const note = [
                seat > 0 && t('gate.companion', { name: row.name }),
                row.unitName,
                seat === 0 && row.phoneTail && t('gate.tail', { tail: row.phoneTail }),
              ];
              const seated = row.state === 'confirmed' || row.state === 'walk_in';
              return (
                <View key={seatKey(row.registrationId, seat)} className="gate-person">
                  <View className="gate-person-words">
                    <Text className="gate-person-name">{name}</Text>
                    <Text className="gate-person-note">{note.filter(Boolean).join(' · ')}</Text>
                  </View>
                  {isInside(seatKey(row.registrationId, seat)) ? (
                    <Chip tone="jade" icon="tick">
                      {t('gate.inside')}
                    </Chip>
                  ) : seated ? (
                    <Button
                      small
                      kind="plain"
                      label={`${t('gate.checkIn')}，${name}`}
                      onTap={() => onCheckIn(row.registrationId, seat)}
                    >
                      {t('gate.checkIn')}
                    </Button>
                  ) : (
                    <Chip tone="amber">{t(waits(row) ? 'reason.waiting' : 'reason.cancelled')}</Chip>
                  )}
                </View>
              );
            }),
          )}
        </Card>
      )}
    </View>
  );
};
