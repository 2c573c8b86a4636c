import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { NoticeBox } from '@/components/notice-box';
import { Tap } from '@/components/tap';
import { to } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import type { GateState } from '../../gate/gate';
import { useAttendanceText } from '../../text';

/** Which gate this is, for which meeting, and how many are here. */
export const Head = ({ state, name, onRename }: { state: GateState; name: string; onRename: () => void }) => {
  const t = useAttendanceText();
  const { list, present, expected } = state;
  return (
    <View className="gate-head">
      <View className="gate-words">
        <Text className="gate-meeting">{list?.title}</Text>
        <Tap className="gate-name" label={`${t('gate.rename')}，${name}`} onTap={onRename}>
          <Icon name="edit" size="small" />
          <Text>{name}</Text>
        </Tap>
      </View>
      <View className="gate-count" aria-label={`${t('gate.present')} ${present}，${t('gate.expected')} ${expected}`}>
        <Text className="gate-present">{present}</Text>
        <Text className="gate-expected">{`/ ${expected}`}</Text>
        <Text className="gate-label">{`${t('gate.present')} / ${t('gate.expected')}`}</Text>
      </View>
    </View>
  );
};

/** Plainly: there is no network, what waits to be sent, how far the sending is, and what came of it. */
export const Network = ({
  state,
  meetingId,
  brief,
  onSend,
  onDismiss,
}: {
  state: GateState;
  meetingId: string;
  /** A result stands below, and nothing may push it away. */
  brief: boolean;
  onSend: () => void;
  onDismiss: () => void;
}) => {
  const t = useAttendanceText();
  const { list, online, unsent, sending, merged } = state;
  const taken = list ? instantText(new Date(list.takenAt).toISOString()) : '';
  const log = to('attendance/gate-log', { id: meetingId, outcome: 'already' });
  if (sending) {
    const { done, total } = sending;
    return (
      <NoticeBox tone="azure" icon="clock" title={t('gate.sending', { done, total })}>
        <View className="gate-bar">
          <View className="gate-bar-done" style={{ width: `${Math.round((done / Math.max(1, total)) * 100)}%` }} />
        </View>
      </NoticeBox>
    );
  }
  if (!online && brief)
    return (
      <View className="gate-offline" {...accessible('status')}>
        <Icon name="offline" size="small" />
        <Text className="gate-offline-words">
          {unsent > 0 ? `${t('gate.offline')} · ${t('gate.unsent')} ${unsent}` : t('gate.offline')}
        </Text>
        {unsent > 0 && (
          <Button kind="quiet" small onTap={onSend}>
            {t('gate.send')}
          </Button>
        )}
      </View>
    );
  if (!online)
    return (
      <NoticeBox
        tone="amber"
        icon="offline"
        title={unsent > 0 ? `${t('gate.offline')} · ${t('gate.unsent')} ${unsent}` : t('gate.offline')}
        words={[t('gate.offlineNote', { time: taken }), unsent > 0 && t('gate.unsentNote', { count: unsent })]}
      >
        {unsent > 0 && (
          <Button kind="plain" small onTap={onSend}>
            {t('gate.send')}
          </Button>
        )}
      </NoticeBox>
    );
  if (!merged) return null;
  return (
    <NoticeBox tone="jade" icon="tick" title={t('gate.merged')} words={[t('gate.mergedNote', { ...merged })]}>
      {merged.double > 0 && log && (
        <Button kind="plain" small onTap={log}>
          {t('gate.seeDouble')}
        </Button>
      )}
      <Button kind="quiet" small onTap={onDismiss}>
        {t('gate.dismiss')}
      </Button>
    </NoticeBox>
  );
};
