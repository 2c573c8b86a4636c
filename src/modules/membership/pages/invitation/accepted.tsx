import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { goTab, to } from '@/hooks/go';
import { ChooseUnit } from '@/parts/identity/choose-unit';
import { useMembershipText } from '../../text';

export type Acceptance = Awaited<ReturnType<typeof cloud.membership.acceptInvitation>>;

/** What follows from having accepted: for whom one acts now, and the choice where there is one. */
export const Accepted = ({ acceptance: { unit, mayChoose } }: { acceptance: Acceptance }) => {
  const t = useMembershipText('members');
  const me = useWhoami().data;
  const [choosing, setChoosing] = useState(false);
  const acting = me?.units.find(({ membershipId }) => membershipId === me.actingFor);
  const page = to('membership/unit');
  return (
    <View className="invitation-accepted" {...accessible('status')}>
      <Text className="invitation-head">{t('invitation.accepted')}</Text>
      <Text className="invitation-before">{t('invitation.acceptedNote', { unit })}</Text>
      {acting && <Text className="invitation-before">{t('invitation.acting', { name: acting.name })}</Text>}
      {mayChoose && (
        <Text className="invitation-before">{t(acting ? 'invitation.chooseOther' : 'invitation.choose')}</Text>
      )}
      <View className="invitation-answers">
        {mayChoose && me && <Button onTap={() => setChoosing(true)}>{t('invitation.chooseVerb')}</Button>}
        {acting && page && (
          <Button kind={mayChoose ? 'plain' : 'primary'} onTap={page}>
            {t('invitation.toUnit')}
          </Button>
        )}
        <Button kind="plain" onTap={() => goTab('home')}>
          {t('invitation.home')}
        </Button>
      </View>
      {me && <ChooseUnit me={me} open={choosing} onClose={() => setChoosing(false)} />}
    </View>
  );
};
