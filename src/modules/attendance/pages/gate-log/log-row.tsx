import { Text, View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import '@/components/chip.scss';
import { classes } from '@/components/classes';
import { instantText } from '@/i18n/dates';
import { gateText } from '../../gate-text';
import { useAttendanceText } from '../../text';

type Line = Awaited<ReturnType<typeof cloud.attendance.gateLog>>['rows'][number];
const tones = { checkedIn: 'jade', already: 'amber', refused: 'cinnabar' } as const;
/** A record that came more than this later was made without network. Milliseconds. */
const late = 60_000;

/** One passage: who, where and when, how, and what came of it. */
export const LogRow = ({ line }: { line: Line }) => {
  const t = useAttendanceText();
  const { outcome, reason, name, unitName, gate, at, receivedAt, way, by } = line;
  // The screen in the hall is the gate and the way in one, and nobody stands at it.
  const how = way !== 'hall' && (by ? t('log.by', { way: t(`ways.${way}`), by }) : t(`ways.${way}`));
  const came = Date.parse(receivedAt) - Date.parse(at) > late && t('log.received', { time: instantText(receivedAt) });
  const passed = [instantText(at), gateText(gate), how, came].filter(Boolean).join(' · ');
  const words = [unitName, passed].filter(Boolean).join('\n');
  // A full page of these is one screen: each has as few elements as say it.
  return (
    <View className="log-row">
      <Text className="log-name">{name ?? t('log.nobody')}</Text>
      <Text className={classes('log-chip', `tone-${tones[outcome]}`)}>
        {outcome === 'refused' && reason ? t(`reason.${reason}`) : t(`log.${outcome}`)}
      </Text>
      <Text className="log-note">{words}</Text>
    </View>
  );
};
