import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { identityText } from '../../text';
import { useLeaveDesk } from './leave-desk';
import type { Session } from './session-row';

/** Ends one session after the other; one that has ended already is as good as ended. */
const endEach = async (sessionIds: readonly string[]) => {
  for (const sessionId of sessionIds)
    await cloud.identity.endDeskSession({ sessionId }).catch((error: unknown) => {
      if (codeOf(error) !== 'SESSION_NOT_FOUND') throw error;
    });
};

/** Ends these sessions, the one of this browser last: after it there is nobody to ask for. */
export const useEndSessions = (own: Session | undefined, onDone: () => void) => {
  const leave = useLeaveDesk();
  const end = useWrite(endEach, {
    refreshes: [],
    onDone: (_, ended) => {
      void Taro.showToast({ icon: 'none', title: identityText('desk.sessions.ended') });
      onDone();
      if (own && ended.includes(own.id)) leave();
    },
  });
  return {
    ...end,
    run: (sessions: readonly Session[]) =>
      end.run([...sessions].sort((a, b) => Number(a.id === own?.id) - Number(b.id === own?.id)).map(({ id }) => id)),
  };
};
