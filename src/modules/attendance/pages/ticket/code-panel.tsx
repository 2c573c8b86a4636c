import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { QrCode } from '@/components/qr-code';
import { useAttendanceText } from '../../text';
import type { Ticket } from './use-ticket';

interface CodePanelProps {
  seat: Ticket['seats'][number];
  left: number;
  total: number;
  cut: boolean;
}

/** One seat's code, large, with the time it has. */
export const CodePanel = ({ seat, left, total, cut }: CodePanelProps) => {
  const t = useAttendanceText();
  const over = left === 0;
  const note = over
    ? t(cut ? 'ticket.expired' : 'ticket.stale')
    : cut
      ? t('ticket.offline', { seconds: left })
      : t('ticket.note');
  return (
    <View className="ticket-code">
      <View className={classes('ticket-qr', over && 'ticket-old')}>
        <QrCode text={seat.code} size={248} label={t('ticket.code', { name: seat.name })} />
        {over && (
          <View className="ticket-veil">
            <Icon name={cut ? 'offline' : 'clock'} size="large" />
          </View>
        )}
      </View>
      <View className="ticket-bar" {...accessible('progressbar', t('ticket.left', { count: left }))}>
        <View
          className={classes('ticket-bar-left', left <= 12 && 'ticket-bar-short')}
          style={{ width: `${total > 0 ? Math.round((left / total) * 100) : 0}%` }}
        />
      </View>
      <Text className="ticket-name">{seat.name}</Text>
      <Text className={classes('ticket-note', (cut || over) && 'ticket-warn')} {...accessible('status', note)}>
        {note}
      </Text>
    </View>
  );
};
