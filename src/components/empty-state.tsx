import { Text, View } from '@tarojs/components';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import './empty-state.scss';

interface EmptyStateProps {
  icon?: IconName;
  /** One sentence: why it is empty. */
  children: string;
  /** One button: what to do. */
  action?: string;
  onAction?: () => void;
}

export const EmptyState = ({ icon = 'form', children, action, onAction }: EmptyStateProps) => (
  <View className="state">
    <View className="state-mark">
      <Icon name={icon} size="large" />
    </View>
    <Text className="state-words">{children}</Text>
    {action && (
      <Button kind="plain" small onTap={onAction}>
        {action}
      </Button>
    )}
  </View>
);
