import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { cameAt } from '../../came-at';
import { OutcomePanel } from '../../components/outcome-panel';
import type { Passage } from '../../gate/judge';
import { gateText } from '../../gate-text';
import { useAttendanceText } from '../../text';

/** The last scan across the whole width, or, before the first, what to do. */
export const Result = ({ passage, count }: { passage: Passage | null; count: number }) => {
  const t = useAttendanceText();
  if (!passage)
    return (
      <View className="gate-ready">
        <View className="gate-ready-mark">
          <Icon name="scan" size="large" />
        </View>
        <Text className="gate-ready-title">{t('gate.ready')}</Text>
        <Text className="gate-ready-note">{t('gate.readyNote')}</Text>
      </View>
    );
  const { outcome, reason, name, unitName, first } = passage;
  if (outcome === 'refused')
    return (
      <OutcomePanel
        key={count}
        outcome="refused"
        title={reason ? t(`gateRefusal.${reason}.title`) : t('outcome.refused')}
        name={name}
        notes={[unitName, reason && t(`gateRefusal.${reason}.note`)]}
        arriving
      />
    );
  const before =
    outcome === 'already' &&
    (first?.at
      ? t('gate.firstUse', { time: cameAt(first.at), gate: gateText(first.gate ?? '') })
      : t('gate.firstUnknown'));
  return (
    <OutcomePanel
      key={count}
      outcome={outcome}
      title={t(`outcome.${outcome}`)}
      name={name ?? t('gate.unknown')}
      notes={[unitName, name === null && t('gate.unknownNote'), before]}
      arriving
    />
  );
};
