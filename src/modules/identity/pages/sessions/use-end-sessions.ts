import Taro from '@tarojs/taro';
import { type CallContext, cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { identityText } from '../../text';
import { useLeaveDesk } from './leave-desk';
import type { Session } from './session-row';

/** One, or all at once: one that has ended already is as good as ended. */
const endThem = async (sessionIds: readonly string[], options: { context: CallContext }) => {
  const [only] = sessionIds;
  if (sessionIds.length > 1 || only === undefined) return void (await cloud.identity.endDeskSessions({}, options));
  await cloud.identity.endDeskSession({ sessionId: only }, options).catch((error: unknown) => {
    if (codeOf(error) !== 'SESSION_NOT_FOUND') throw error;
  });
};

/** Ends one session, or every one there is, those that the list does not show yet among them. */
export const useEndSessions = (own: Session | undefined, onDone: () => void) => {
  const leave = useLeaveDesk();
  const end = useWrite(endThem, {
    refreshes: [],
    onDone: (_, ended) => {
      void Taro.showToast({ icon: 'none', title: identityText('desk.sessions.ended') });
      onDone();
      if (own && ended.includes(own.id)) leave();
    },
  });
  return {
    ...end,
    run: (sessions: readonly Session[]) => end.run(sessions.map(({ id }) => id)),
  };
};
