import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { useText } from '@/i18n/main';
import { accessible } from './accessible';
import { classes } from './classes';
import { Icon } from './icon';
import './field-frame.scss';

export interface FieldFrameProps {
  label: string;
  /** Lets a page scroll to the field. */
  id?: string;
  /** What to write, before a mistake is made. */
  hint?: string;
  /** The mistake and what to do; takes the place of the hint. */
  error?: string | null;
  /** Not wrong, but worth a look; the form may be sent. */
  warning?: string | null;
  optional?: boolean;
}

/** Label above, mistake below: the frame that all fields share. */
export const FieldFrame = ({
  label,
  id,
  hint,
  error,
  warning,
  optional,
  children,
}: PropsWithChildren<FieldFrameProps>) => {
  const t = useText();
  return (
    <View {...(id ? { id } : {})} className={classes('field', error && 'field-wrong')}>
      <View className="field-label">
        <Text>{label}</Text>
        {optional && <Text className="field-optional">{t('states.optional')}</Text>}
      </View>
      {children}
      {error ? (
        <View className="field-error" {...accessible('alert', error)}>
          <Icon name="bang" size="small" />
          <Text className="field-words">{error}</Text>
        </View>
      ) : (
        warning && (
          <View className="field-warning" {...accessible('status', warning)}>
            <Icon name="bang" size="small" />
            <Text className="field-words">{warning}</Text>
          </View>
        )
      )}
      {!error && !warning && hint && <Text className="field-hint">{hint}</Text>}
    </View>
  );
};
