import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Icon } from '@/components/icon';
import { QrCode } from '@/components/qr-code';
import { useAttendanceText } from '../../text';
import { codeAt } from './codes';
import type { Hall } from './use-hall';
import './gate-ring.scss';

const radius = 48;
const around = 2 * Math.PI * radius;

/** From two hours before the start the door takes codes, also while nobody has opened the meeting. */
const early = 2 * 60 * 60_000;
const isOpen = ({ status, startsAt }: Hall, now: number) =>
  status === 'in_session' || (status === 'noticed' && now >= Date.parse(startsAt) - early);

const closed = (status: Hall['status']) => {
  if (status === 'cancelled') return 'hall.cancelled';
  if (status === 'postponed') return 'hall.postponed';
  return status === 'noticed' || status === 'draft' || status === 'in_session' ? 'hall.notOpen' : 'hall.over';
};

/** The round gate with the code in it, and the seconds that it has around it. */
export const GateRing = ({ hall, now, lost }: { hall: Hall; now: number; lost: boolean }) => {
  const t = useAttendanceText();
  const open = isOpen(hall, now);
  const code = open ? codeAt(hall.codes, now) : null;
  const seconds = code ? Math.max(1, Math.ceil(code.left)) : 0;
  return (
    <View className="hall-gate">
      <View className="hall-moon">
        <svg className="hall-ring" viewBox="0 0 100 100" aria-hidden>
          <circle className="hall-ring-track" cx="50" cy="50" r={radius} />
          {code && (
            <circle
              className="hall-ring-left"
              cx="50"
              cy="50"
              r={radius}
              strokeDasharray={around}
              strokeDashoffset={around * (1 - code.left / code.total)}
            />
          )}
        </svg>
        {code ? (
          <View className="hall-qr">
            <QrCode text={code.text} label={t('hall.code')} />
          </View>
        ) : (
          <View className="hall-closed" {...accessible('status')}>
            <Icon name={open && lost ? 'offline' : 'clock'} size="large" />
            <Text className="hall-closed-words">{t(open && lost ? 'hall.lostAll' : closed(hall.status))}</Text>
          </View>
        )}
      </View>
      {code && (
        <View className="hall-scan">
          <Text className="hall-scan-words">{t('hall.scan')}</Text>
          <Text className="hall-scan-note">{`${t('hall.every')} · ${t('hall.left', { count: seconds })}`}</Text>
        </View>
      )}
    </View>
  );
};
