import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { deskSession } from '@/cloud/desk-session';
import { codeOf, unanswered } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { useIdentityText } from '../../text';
import { useLeaveDesk } from '../sessions/leave-desk';

/** Ends the session of this browser; 'unheard' when the server could not be told. */
const endOwn = async (_: Record<string, never>): Promise<'ended' | 'unheard'> => {
  try {
    const { rows } = await cloud.identity.deskSessions({});
    const own = rows.find(({ expiresAt }) => expiresAt === deskSession.expiresAt());
    if (own) await cloud.identity.endDeskSession({ sessionId: own.id });
  } catch (error) {
    if (unanswered(error)) return 'unheard';
    if (!['SESSION_NOT_FOUND', 'UNAUTHENTICATED'].includes(codeOf(error))) throw error;
  }
  return 'ended';
};

/** Whoever leaves a shared computer must be gone from it, whether or not the server was heard. */
export const SignOut = () => {
  const t = useIdentityText('account');
  const [open, setOpen] = useState(false);
  const leave = useLeaveDesk();
  const end = useWrite(endOwn, {
    refreshes: [],
    onDone: (how) => {
      setOpen(false);
      leave();
      if (how === 'ended') void Taro.showToast({ icon: 'none', title: t('profile.signedOut') });
      else void Taro.showModal({ content: t('profile.signOutOffline'), showCancel: false });
    },
  });
  return (
    <View className="profile-sign-out">
      <Button kind="danger" onTap={() => setOpen(true)}>
        {t('profile.signOut')}
      </Button>
      <Confirm
        open={open}
        danger
        title={t('profile.signOutTitle')}
        consequence={t('profile.signOutConsequence')}
        action={t('profile.signOut')}
        busy={end.busy}
        error={end.sentence}
        onConfirm={() => end.run({})}
        onCancel={() => setOpen(false)}
      />
    </View>
  );
};
