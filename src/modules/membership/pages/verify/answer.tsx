import { Text, View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { useAssociation } from '@/cloud/reads';
import { codeOf } from '@/cloud/refusal';
import { Card } from '@/components/card';
import { instantText } from '@/i18n/dates';
import { tierText } from '@/parts/membership/tier-text';
import { useMembershipText } from '../../text';
import { Verdict } from './verdict';

type Verified = Awaited<ReturnType<typeof cloud.membership.verifyCard>>;

/** What the code of a member says: one who owes dues is a member still. */
export const Answer = ({ verified }: { verified: Verified }) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const association = useAssociation().data?.name;
  const { status, name, memberNo, tier, joinedOn, verifiedAt } = verified;
  const facts = [
    [t('verify.name'), name],
    [t('card.member'), memberNo],
    [t('card.tier'), tierText(tier)],
    [t('card.joined'), joinedOn],
  ] as const;
  const member = status === 'active' || status === 'arrears';
  return (
    <View>
      {member && (
        <Verdict
          tone="jade"
          icon="tick"
          title={t('verify.genuine')}
          note={t('verify.genuineNote', { time: instantText(verifiedAt) })}
        />
      )}
      {status === 'suspended' && (
        <Verdict tone="amber" icon="bang" title={t('verify.suspended')} note={t('verify.suspendedNote')} />
      )}
      {!member && status !== 'suspended' && (
        <Verdict
          tone="neutral"
          icon="cross"
          title={t('verify.former')}
          note={t('verify.formerNote', { state: terms(`statuses.${status}`) })}
        />
      )}
      <Card kind="list">
        {facts.map(([label, value]) => (
          <View key={label} className="verify-fact">
            <Text className="verify-label">{label}</Text>
            <Text className="verify-value">{value}</Text>
          </View>
        ))}
      </Card>
      <Text className="verify-small">
        {[association && t('verify.association', { name: association }), t('verify.privacy')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </View>
  );
};

/** The code is not one, or no longer. Null for anything else that went wrong. */
export const Refusal = ({ error }: { error: Error }) => {
  const t = useMembershipText('apply');
  const code = codeOf(error);
  if (code === 'CARD_EXPIRED')
    return <Verdict tone="amber" icon="clock" title={t('verify.expired')} note={t('verify.expiredNote')} />;
  return <Verdict tone="cinnabar" icon="cross" title={t('verify.forged')} note={t('verify.forgedNote')} />;
};
