import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Field } from '@/components/field';
import { useMembershipText } from '../../text';
import { judgeTally, quorumMet, tallyFields, type TypedTally } from './tally';
import type { Case } from './use-case';

interface CouncilFieldsProps {
  rule: Case['votingRule'];
  tally: TypedTally;
  resolutionNo: string;
  onTally: (tally: TypedTally) => void;
  onResolutionNo: (no: string) => void;
}

/** The votes as they were counted; checked while they are typed. */
export const CouncilFields = ({ rule, tally, resolutionNo, onTally, onResolutionNo }: CouncilFieldsProps) => {
  const t = useMembershipText('review');
  const verdict = judgeTally(tally);
  const wrong = () => {
    if (verdict.state === 'empty') return null;
    if (verdict.state === 'incomplete') return t('council.incomplete');
    const { present, entitled } = verdict.tally;
    if (verdict.state === 'tooMany') return t('council.tooMany', { present, entitled });
    return verdict.state === 'unequal' ? t('council.unequal', { sum: verdict.sum, present }) : null;
  };
  const right = () => {
    if (verdict.state !== 'fine' || !rule) return verdict.state === 'fine' ? t('council.sums') : null;
    const { present, entitled } = verdict.tally;
    return quorumMet(verdict.tally, rule.quorum)
      ? t('council.quorumMet')
      : t('council.noQuorum', { present, entitled });
  };
  return (
    <View className="council">
      <Text className="council-title">{t('council.title')}</Text>
      <Text className="council-note">{t(rule?.enforced ? 'council.needed' : 'council.optional')}</Text>
      <View className="council-fields">
        {tallyFields.map((field) => (
          <View key={field} className="council-field">
            <Field
              label={t(`council.${field}`)}
              type="number"
              maxLength={5}
              value={tally[field]}
              onChange={(value) => onTally({ ...tally, [field]: value })}
            />
          </View>
        ))}
      </View>
      {wrong() && (
        <View className="council-wrong" {...accessible('alert')}>
          {wrong()}
        </View>
      )}
      {right() && <Text className="council-note">{right()}</Text>}
      {rule && (
        <Text className="council-note">
          {t(rule.enforced ? 'council.ruleEnforced' : 'council.ruleAdvisory', { quorum: rule.quorum, pass: rule.pass })}
        </Text>
      )}
      <Field
        label={t('council.resolutionNo')}
        optional={!rule?.enforced}
        maxLength={40}
        placeholder={t('council.resolutionPlaceholder')}
        value={resolutionNo}
        onChange={onResolutionNo}
      />
    </View>
  );
};
