import { View } from '@tarojs/components';
import { Chip } from '@/components/chip';
import { cameAt } from '../../came-at';
import { OutcomePanel } from '../../components/outcome-panel';
import { gateText } from '../../gate-text';
import { useAttendanceText } from '../../text';
import type { Answer } from './use-check-in';

/** What came of it, in large letters: who, since when and what it earned, or what to do next. */
export const AnswerView = ({ answer }: { answer: Answer }) => {
  const t = useAttendanceText();
  const { outcome, reason, name, title, first, points, message } = answer;
  if (outcome === 'refused')
    return (
      <OutcomePanel
        outcome={reason === 'positionNeeded' || reason === 'expired' ? 'already' : 'refused'}
        title={reason ? t(`refusal.${reason}.title`) : t('outcome.refused')}
        notes={[reason ? t(`refusal.${reason}.note`) : message, title]}
        arriving
        tall
      />
    );
  const since = first && t('checkIn.firstAt', { time: cameAt(first.at), gate: gateText(first.gate) });
  return (
    <OutcomePanel outcome="checkedIn" title={t(`outcome.${outcome}`)} name={name} notes={[title, since]} arriving tall>
      {points !== null && points > 0 && (
        <View className="check-in-points">
          <Chip tone="jade" icon="plus">
            {t('checkIn.points', { points })}
          </Chip>
        </View>
      )}
    </OutcomePanel>
  );
};
