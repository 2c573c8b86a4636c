import { Text, View } from '@tarojs/components';
import { codeOf, requestIdOf, sentenceOf } from '@/cloud/refusal';
import { useText } from '@/i18n/main';
import { accessible } from './accessible';
import { Button } from './button';
import { Icon } from './icon';
import './empty-state.scss';

/** What happened, what to do, a second try; the reference only when the fault is ours. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useText();
  const id = codeOf(error) === 'INTERNAL' ? requestIdOf(error) : null;
  const offline = codeOf(error) === 'OFFLINE';
  return (
    <View className="state" {...accessible('alert')}>
      <View className="state-mark">
        <Icon name={offline ? 'offline' : 'bang'} size="large" />
      </View>
      <Text className="state-title">{t('states.failed')}</Text>
      <Text className="state-words">{sentenceOf(error)}</Text>
      {onRetry && (
        <Button kind="plain" small onTap={onRetry}>
          {t('states.retry')}
        </Button>
      )}
      {id && <Text className="state-id">{t('states.requestId', { id })}</Text>}
    </View>
  );
};
