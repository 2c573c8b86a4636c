import { Text, View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { accessible } from './accessible';
import { classes } from './classes';
import './step-bar.scss';

/** Where one is on a road of few steps. `step` counts from 1; `note` follows the count (已自动保存). */
export const StepBar = ({
  step,
  total,
  title,
  note,
}: {
  step: number;
  total: number;
  title: string;
  note?: string;
}) => {
  const t = useText();
  const place = t('states.step', { step, total });
  return (
    <View className="step-bar" {...accessible('progressbar', `${title}，${place}`)}>
      <View className="step-bar-track">
        {Array.from({ length: total }, (_, index) => (
          <View key={index} className={classes('step-bar-part', index < step && 'step-bar-done')} />
        ))}
      </View>
      <Text className="step-bar-title">{title}</Text>
      <Text className="step-bar-note">{note ? `${place} · ${note}` : place}</Text>
    </View>
  );
};
