import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { consentVersions } from '@contracts/consents';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Section } from '@/components/section';
import { Tick } from '@/components/tick';
import { instantText } from '@/i18n/dates';
import { useMembershipText } from '../../text';
import type { Acceptance } from './accepted';
import { ConsentText } from './consent-text';

export type Invitation = Awaited<ReturnType<typeof cloud.membership.invitations>>['rows'][number];

/** One company that asks: who named the reader and when, what a representative may do and see, and his answer. */
export const InvitationView = ({
  invitation,
  onAccepted,
}: {
  invitation: Invitation;
  onAccepted: (acceptance: Acceptance) => void;
}) => {
  const t = useMembershipText('members');
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const [reading, setReading] = useState(false);
  const [declining, setDeclining] = useState(false);
  const { id, unit, name, title, primary, by, since, until } = invitation;
  const accept = useWrite(cloud.membership.acceptInvitation, { onDone: onAccepted });
  const decline = useWrite(cloud.membership.declineInvitation, {
    onDone: () => void Taro.showToast({ icon: 'none', title: t('invitation.declined') }),
  });
  const named = [by.name ?? t('invitation.someone'), by.title].filter(Boolean).join(' ');
  const can = ['act', 'see', 'told', ...(primary ? (['primary'] as const) : []), 'leave'] as const;
  const run = () => {
    setTried(true);
    if (agreed) accept.run({ representativeId: id, consents: [{ code: 'privacy', version: consentVersions.privacy }] });
  };
  return (
    <View className="invitation">
      <Text className="invitation-head" {...accessible('heading', t('invitation.head', { unit }))}>
        {t(primary ? 'invitation.headPrimary' : 'invitation.head', { unit })}
      </Text>
      <Card>
        <View>{t(`invitation.by.${by.as}`, { name: named })}</View>
        {name && (
          <View className="invitation-note">{t('invitation.as', { name: title ? `${name} · ${title}` : name })}</View>
        )}
        <View className="invitation-note">{t('invitation.since', { when: instantText(since) })}</View>
        {until && <View className="invitation-note">{t('invitation.until', { when: instantText(until) })}</View>}
      </Card>
      <Section title={t('invitation.means')} />
      <Card>
        {can.map((each) => (
          <View key={each} className="invitation-point">
            {t(`invitation.can.${each}`)}
          </View>
        ))}
      </Card>
      <Text className="invitation-before">{t('invitation.before')}</Text>
      <Card>
        <Tick checked={agreed} label={t('invitation.consent')} onChange={setAgreed} />
        <Button kind="quiet" onTap={() => setReading(true)}>
          {t('invitation.consentRead')}
        </Button>
        {tried && !agreed && (
          <View className="invitation-fault" {...accessible('alert')}>
            {t('invitation.consentMissing')}
          </View>
        )}
      </Card>
      {accept.sentence && (
        <View className="invitation-fault" {...accessible('alert')}>
          {accept.sentence}
        </View>
      )}
      <View className="invitation-answers">
        <Button busy={accept.busy} onTap={run}>
          {t('invitation.accept')}
        </Button>
        <Button kind="plain" onTap={() => setDeclining(true)}>
          {t('invitation.decline')}
        </Button>
      </View>
      <ConsentText open={reading} onClose={() => setReading(false)} onAgree={() => setAgreed(true)} />
      <Confirm
        open={declining}
        title={t('invitation.declineTitle', { unit })}
        consequence={t('invitation.declineConsequence')}
        action={t('invitation.decline')}
        busy={decline.busy}
        error={decline.sentence}
        onConfirm={() => decline.run({ representativeId: id })}
        onCancel={() => (decline.reset(), setDeclining(false))}
      />
    </View>
  );
};
