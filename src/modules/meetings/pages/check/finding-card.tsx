import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { instantText } from '@/i18n/dates';
import { useMeetingsText } from '../../text';
import type { Finding } from './index';

const tones: Record<Finding['level'], Tone> = {
  pass: 'jade',
  info: 'azure',
  suspect: 'amber',
  alert: 'cinnabar',
  fail: 'cinnabar',
};
interface FindingCardProps {
  finding: Finding;
  mayDecide: boolean;
  onDecide: () => void;
  /** The reason of urgency is written in the meeting itself. */
  onUrgent?: () => void;
}

/** One finding: what was found, by which rule, what to do, and what a person has decided. */
export const FindingCard = ({ finding, mayDecide, onDecide, onUrgent }: FindingCardProps) => {
  const t = useMeetingsText('run');
  const { level, message, fix, source, key, decision } = finding;
  return (
    <Card>
      <View className="finding-head">
        <Chip tone={tones[level]}>{t(`check.levels.${level}`)}</Chip>
      </View>
      <Text className="finding-message">{message}</Text>
      {fix && <Text className="finding-fix">{fix}</Text>}
      <Text className="finding-source">{t('check.source', { source })}</Text>
      {decision && (
        <View className="finding-decision">
          <Text className="finding-verdict">
            {t('check.decided', { by: decision.by, verdict: t(`check.verdicts.${decision.verdict}`) })}
          </Text>
          <Text className="finding-fix">{decision.reason}</Text>
          <Text className="finding-source">
            {[instantText(decision.at), decision.proof?.name].filter(Boolean).join(' · ')}
          </Text>
        </View>
      )}
      {key && mayDecide && (
        <Button kind={decision ? 'plain' : 'primary'} small onTap={onDecide}>
          {t('check.decide')}
        </Button>
      )}
      {key && !mayDecide && !decision && <Text className="finding-fix">{t('check.waits')}</Text>}
      {onUrgent && (
        <Button kind="plain" small onTap={onUrgent}>
          {t('check.urgent')}
        </Button>
      )}
    </Card>
  );
};
