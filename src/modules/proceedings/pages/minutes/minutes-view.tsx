import { Text, View } from '@tarojs/components';
import { Chip, type Tone } from '@/components/chip';
import { Notice } from '@/components/notice';
import { dayText, instantText } from '@/i18n/dates';
import { useProceedingsText } from '../../text';
import { Confirmations } from './confirmations';
import { Fingerprint } from './fingerprint';
import { MinutesText } from './minutes-text';
import type { Minutes, MinutesRead } from './use-minutes';
import { Versions } from './versions';
import { Ways } from './ways';
import './minutes.scss';

const tones = {
  draft: 'neutral',
  circulated: 'amber',
  locked: 'jade',
  superseded: 'neutral',
} as const satisfies Record<Minutes['state'], Tone>;

interface MinutesViewProps {
  meetingId: string;
  all: MinutesRead;
  minutes: Minutes;
  onVersion: (version: number) => void;
}

export const MinutesView = ({ meetingId, all, minutes, onVersion }: MinutesViewProps) => {
  const t = useProceedingsText('minutes');
  const { state, version, confirmBy, confirmProvisional, correction, lockedBy, lockedAt } = minutes;
  return (
    <View>
      <View className="minutes-state">
        <Chip tone={tones[state]} icon={state === 'locked' ? 'tick' : undefined}>
          {t(`states.${state}`)}
        </Chip>
        <Text className="minutes-quiet">{t('version', { version })}</Text>
        {lockedAt && lockedBy && (
          <Text className="minutes-quiet">{t('lockedBy', { name: lockedBy, when: instantText(lockedAt) })}</Text>
        )}
      </View>
      {state === 'circulated' && confirmBy && (
        <Notice
          tone="amber"
          icon="clock"
          words={t(confirmProvisional ? 'dueProvisional' : 'due', { day: dayText(confirmBy) })}
        />
      )}
      {correction && <Notice tone="azure" icon="edit" words={`${t('correction')}：${correction}`} />}
      <MinutesText minutes={minutes} />
      {state !== 'draft' && <Confirmations minutes={minutes} />}
      {minutes.hash && <Fingerprint hash={minutes.hash} />}
      <Versions all={all} shown={minutes} onVersion={onVersion} />
      <Ways meetingId={meetingId} minutes={minutes} runs={all.runs} current={minutes === all.current} />
    </View>
  );
};
