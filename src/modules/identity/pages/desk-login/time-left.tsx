import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useIdentityText } from '../../text';
import { type Pairing, secondsLeft } from './pairing';

/** `4:59 内有效`, second by second; nothing when the clocks disagree, the server says when it is over. */
export const TimeLeft = ({ pairing }: { pairing: Pairing }) => {
  const t = useIdentityText('desk');
  const [left, setLeft] = useState(() => secondsLeft(pairing));
  useEffect(() => {
    setLeft(secondsLeft(pairing));
    const timer = setInterval(() => setLeft(secondsLeft(pairing)), 1000);
    return () => clearInterval(timer);
  }, [pairing]);
  if (left === null) return null;
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return <Text className="desk-login-left">{t('login.left', { time })}</Text>;
};
