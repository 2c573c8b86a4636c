import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { cameAt } from '../../came-at';
import type { GateState } from '../../gate/gate';
import type { Entry } from '../../gate/journal';
import { seatKey } from '../../gate/seats';
import { useAttendanceText } from '../../text';

const shown = 8;
const tones = { checkedIn: 'jade', already: 'amber', refused: 'cinnabar' } as const;

/** The last passages of this gate; who has gone can be marked so, for the count. */
export const Recent = ({ state, onLog }: { state: GateState; onLog?: () => void }) => {
  const t = useAttendanceText();
  const [left, setLeft] = useState<Record<string, boolean>>({});
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const mark = useWrite(cloud.attendance.markLeft, {
    onDone: ({ leftAt }, { registrationId, seat }) => {
      setLeft((known) => ({ ...known, [seatKey(registrationId, seat)]: leftAt !== null }));
      say(t(leftAt ? 'gate.left' : 'gate.returned'));
    },
    onRefused: (error) => say(sentenceOf(error)),
  });
  const entries = state.entries.slice(-shown).reverse();
  if (entries.length === 0) return null;
  const leaving = ({ passage: { outcome, registrationId, seat }, sent }: Entry) => {
    if (outcome === 'refused' || registrationId === null || seat === null) return null;
    const gone = left[seatKey(registrationId, seat)] === true;
    return (
      // Only the server knows who has gone: without it, and before it has the record, nothing can be marked.
      <Button
        kind="quiet"
        small
        disabled={!sent || !state.online}
        onTap={() => mark.run({ registrationId, seat, left: !gone })}
      >
        {t(gone ? 'gate.back' : 'gate.leave')}
      </Button>
    );
  };
  return (
    <View>
      <Section title={t('gate.recent')} note={onLog && t('gate.log')} onTap={onLog} />
      {!state.online && entries.some(leaving) && <Text className="gate-none">{t('gate.leaveOffline')}</Text>}
      <Card kind="list">
        {entries.map((entry) => {
          const { outcome, reason, name, unitName } = entry.passage;
          const words = [cameAt(entry.record.at), unitName, !entry.sent && t('gate.waiting')];
          return (
            <View key={entry.record.id} className="gate-person">
              <View className="gate-person-words">
                <Text className="gate-person-name">
                  {name ?? t(outcome === 'refused' ? 'log.nobody' : 'gate.unknown')}
                </Text>
                <Text className="gate-person-note">{words.filter(Boolean).join(' · ')}</Text>
              </View>
              {leaving(entry)}
              <Chip tone={tones[outcome]}>
                {outcome === 'refused' && reason ? t(`reason.${reason}`) : t(`log.${outcome}`)}
              </Chip>
            </View>
          );
        })}
      </Card>
    </View>
  );
};
