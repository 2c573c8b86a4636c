import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Tick } from '@/components/tick';
import { useAttendanceText } from '../../text';

/** Who came along: those who are not in yet can be checked in with the same code. */
export const Companions = ({
  meetingId,
  busy,
  onCheckIn,
}: {
  meetingId: string;
  busy: boolean;
  onCheckIn: (seats: number[]) => void;
}) => {
  const t = useAttendanceText();
  const read = useRead(['attendance', 'companions', meetingId], () => cloud.attendance.ticket({ meetingId }));
  const [away, setAway] = useState<readonly number[]>([]);
  const waiting = (read.data?.seats ?? []).filter(({ seat, checkedInAt }) => seat > 0 && !checkedInAt);
  if (waiting.length === 0) return null;
  const here = waiting.filter(({ seat }) => !away.includes(seat)).map(({ seat }) => seat);
  const turn = (seat: number) => (checked: boolean) =>
    setAway(checked ? away.filter((one) => one !== seat) : [...away, seat]);
  return (
    <Card>
      <Text className="check-in-who">{t('checkIn.who')}</Text>
      <View className="check-in-note">{t('checkIn.whoNote')}</View>
      {waiting.map(({ seat, name }) => (
        <Tick key={seat} checked={here.includes(seat)} label={name} onChange={turn(seat)} />
      ))}
      <Button busy={busy} disabled={here.length === 0} onTap={() => onCheckIn(here)}>
        {here.length === 0 ? t('checkIn.nobody') : t('checkIn.submit', { count: here.length })}
      </Button>
    </Card>
  );
};
