import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { useAttendanceText } from '../../text';
import type { Ticket } from './use-ticket';

interface SeatChipsProps {
  seats: Ticket['seats'];
  chosen: number;
  onChoose: (seat: number) => void;
}

/** Whose code is shown, when there are companions. */
export const SeatChips = ({ seats, chosen, onChoose }: SeatChipsProps) => {
  const t = useAttendanceText();
  if (seats.length < 2) return null;
  return (
    <View className="ticket-seats" aria-label={t('ticket.seats')}>
      {seats.map(({ seat, name, checkedInAt }) => (
        <View
          key={seat}
          className={classes('ticket-seat', seat === chosen && 'ticket-seat-on')}
          hoverClass="pressed"
          onClick={() => onChoose(seat)}
          {...accessible('radio', checkedInAt ? `${name}，${t('ticket.checkedIn')}` : name, {
            checked: seat === chosen,
          })}
        >
          {checkedInAt && <Icon name="tick" size="small" />}
          <Text>{name}</Text>
        </View>
      ))}
    </View>
  );
};
