import { Image, Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { useIdentityText } from '../../text';
import type { Pairing } from './pairing';
import { TimeLeft } from './time-left';
import type { Outcome } from './use-pairing';
import './desk-login.scss';

interface CodeCardProps {
  pairing: Pairing | null;
  outcome: Outcome;
  stalled: boolean;
  starting: boolean;
  /** Why no new code came. */
  sentence: string | null;
  onAgain: () => void;
}

/** The code to scan and to type, how long it serves, and what became of it. */
export const CodeCard = ({ pairing, outcome, stalled, starting, sentence, onAgain }: CodeCardProps) => {
  const t = useIdentityText('desk');
  if (outcome !== 'waiting')
    return (
      <Card className="desk-login-card">
        <View className="desk-login-over" {...accessible('alert')}>
          <View className="desk-login-mark">
            <Icon name={outcome === 'expired' ? 'clock' : 'cross'} size="large" />
          </View>
          <Text className="desk-login-over-title">{t(`login.${outcome}`)}</Text>
          <Text className="desk-login-note">{sentence ?? t(`login.${outcome}Note`)}</Text>
          <Button busy={starting} onTap={onAgain}>
            {t('login.again')}
          </Button>
        </View>
      </Card>
    );
  if (!pairing)
    return (
      <Card className="desk-login-card">
        <View className="bone desk-login-bone" />
        <View className="bone bone-line desk-login-bone-line" />
      </Card>
    );
  const { pairingCode, miniCode } = pairing;
  const spaced = `${pairingCode.slice(0, 4)} ${pairingCode.slice(4)}`;
  return (
    <Card className="desk-login-card">
      {miniCode && (
        <View className="desk-login-picture">
          <Image className="desk-login-image" src={miniCode} {...accessible('img', t('login.code'))} />
        </View>
      )}
      <Text className="desk-login-or">{miniCode ? t('login.or') : t('login.typeOnly')}</Text>
      <View
        className={classes('desk-login-code', !miniCode && 'desk-login-code-alone')}
        {...accessible('img', t('login.codeTyped', { code: pairingCode.split('').join(' ') }))}
      >
        {spaced}
      </View>
      <TimeLeft pairing={pairing} />
      {stalled && (
        <View className="desk-login-stalled" {...accessible('status')}>
          <Icon name="offline" size="small" />
          <Text>{t('login.offline')}</Text>
        </View>
      )}
    </Card>
  );
};
