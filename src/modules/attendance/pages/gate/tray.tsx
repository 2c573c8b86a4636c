import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { cameAt } from '../../came-at';
import type { Entry } from '../../gate/journal';
import { useAttendanceText } from '../../text';

/** What somebody is called who went in here and whom the server did not take. */
export const nameIn = ({ record, passage }: Entry): string | null =>
  passage.name ?? (record.kind === 'walk_in' ? record.name : null);

/** Records that the server has refused although the gate had let people in: each is put right or dropped. */
export const Tray = ({
  entries,
  onCorrect,
  onDrop,
}: {
  entries: readonly Entry[];
  onCorrect: (entry: Entry) => void;
  onDrop: (entry: Entry) => void;
}) => {
  const t = useAttendanceText();
  if (entries.length === 0) return null;
  return (
    <View>
      <Section title={t('gate.tray', { count: entries.length })} />
      <Text className="gate-none">{t('gate.trayNote')}</Text>
      <Card kind="list">
        {entries.map((entry) => {
          const name = nameIn(entry) ?? t('log.nobody');
          const { reason, unitName } = entry.passage;
          return (
            <View key={entry.record.id} className="gate-person">
              <View className="gate-person-words">
                <Text className="gate-person-name">{name}</Text>
                <Text className="gate-person-note">
                  {[cameAt(entry.record.at), entry.gate, unitName].filter(Boolean).join(' · ')}
                </Text>
                {reason && <Chip tone="cinnabar">{t(`reason.${reason}`)}</Chip>}
              </View>
              <Button small kind="quiet" label={`${t('gate.drop')}，${name}`} onTap={() => onDrop(entry)}>
                {t('gate.drop')}
              </Button>
              <Button small kind="plain" label={`${t('gate.correct')}，${name}`} onTap={() => onCorrect(entry)}>
                {t('gate.correct')}
              </Button>
            </View>
          );
        })}
      </Card>
    </View>
  );
};
