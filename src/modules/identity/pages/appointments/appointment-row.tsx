import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { Section } from '@/components/section';
import { Tap } from '@/components/tap';
import { daysUntil } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useIdentityText } from '../../text';
import type { Appointment } from './types';
import './appointments.scss';

const soon = 90;

interface AppointmentRowProps {
  appointment: Appointment;
  /** The first of its office: the heading stands above it. */
  headed: boolean;
  onEnd: (() => void) | undefined;
}

export const AppointmentRow = ({ appointment, headed, onEnd }: AppointmentRowProps) => {
  const t = useIdentityText('appointments');
  const house = useText();
  const { office, personName, committeeName, from, until, endedAt, withdrawn } = appointment;
  const days = until === null ? null : daysUntil(until);
  const over = endedAt !== null || (days !== null && days < 0);
  const standing = (): { tone: Tone; words: string } => {
    if (withdrawn) return { tone: 'neutral', words: t('states.withdrawn') };
    if (over) return { tone: 'neutral', words: t('states.ended') };
    if (daysUntil(from) > 0) return { tone: 'azure', words: t('states.soon') };
    if (days === 0) return { tone: 'amber', words: t('states.lastDay') };
    if (days !== null && days <= soon) return { tone: 'amber', words: t('states.ending', { count: days }) };
    return { tone: 'jade', words: t('states.now') };
  };
  const { tone, words } = standing();
  const termWords = withdrawn
    ? t('neverBegan', { from })
    : until
      ? t('term', { from, until })
      : t('termOpen', { from });
  return (
    <View>
      {headed && <Section title={house(`offices.${office}`)} />}
      <Card className="appointment">
        <View className="appointment-words">
          <View className="appointment-head">
            <Text className="appointment-name">{personName || t('nameless')}</Text>
            <Chip tone={tone}>{words}</Chip>
          </View>
          {committeeName && <Text className="appointment-note">{committeeName}</Text>}
          <Text className="appointment-note">{termWords}</Text>
        </View>
        {onEnd && !over && (
          <Tap
            className="appointment-end"
            label={t('endTitle', { name: personName, office: house(`offices.${office}`) })}
            onTap={onEnd}
          >
            <Text>{t('end')}</Text>
          </Tap>
        )}
      </Card>
    </View>
  );
};
