import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { Tick } from '@/components/tick';
import { useRegisterText } from './text';

interface ColumnPanelProps {
  columns: readonly { key: string; title: string; fixed?: boolean }[];
  /** Keys in their order. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which columns are shown, in which order: the shown ones first. */
export const ColumnPanel = ({ columns, chosen, onChange }: ColumnPanelProps) => {
  const t = useRegisterText();
  const free = columns.filter(({ fixed }) => !fixed);
  const on = chosen.filter((key) => free.some((column) => column.key === key));
  const lines = [...on, ...free.map(({ key }) => key).filter((key) => !on.includes(key))];
  const move = (key: string, by: number) => {
    const next = on.filter((other) => other !== key);
    next.splice(on.indexOf(key) + by, 0, key);
    onChange(next);
  };
  return (
    <View className="register-panel">
      <Text className="register-panel-title" {...accessible('heading', t('columnsTitle'))}>
        {t('columnsTitle')}
      </Text>
      {lines.map((key) => {
        const title = free.find((column) => column.key === key)?.title ?? key;
        const at = on.indexOf(key);
        return (
          <View key={key} className="register-panel-line">
            <Tick
              checked={at >= 0}
              label={title}
              onChange={(checked) => onChange(checked ? [...on, key] : on.filter((other) => other !== key))}
            />
            {at > 0 && (
              <Tap className="register-move" label={t('up', { title })} onTap={() => move(key, -1)}>
                <Icon name="down" size="small" className="register-upward" />
              </Tap>
            )}
            {at >= 0 && at < on.length - 1 && (
              <Tap className="register-move" label={t('down', { title })} onTap={() => move(key, 1)}>
                <Icon name="down" size="small" />
              </Tap>
            )}
          </View>
        );
      })}
    </View>
  );
};
