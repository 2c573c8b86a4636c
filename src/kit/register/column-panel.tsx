import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible, decorative } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { Tick } from '@/components/tick';
import { useRegisterText } from './text';

interface ColumnPanelProps {
  columns: readonly { key: string; title: string; fixed?: boolean }[];
  /** Keys in their order. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Left out: they are as the view has them. */
  onRestore: (() => void) | undefined;
}
interface Drag {
  preventDefault: () => void;
}

/** Which columns are shown, in which order: the shown ones first, to be dragged or moved by their buttons. */
export const ColumnPanel = ({ columns, chosen, onChange, onRestore }: ColumnPanelProps) => {
  const t = useRegisterText();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const free = columns.filter(({ fixed }) => !fixed);
  const on = chosen.filter((key) => free.some((column) => column.key === key));
  const lines = [...on, ...free.map(({ key }) => key).filter((key) => !on.includes(key))];
  const put = (key: string, at: number) => {
    const next = on.filter((other) => other !== key);
    next.splice(at, 0, key);
    onChange(next);
  };
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const drags = (key: string) => ({
    draggable: true,
    onDragStart: () => setDragged(key),
    onDragOver: (event: Drag) => {
      if (!dragged) return;
      // Else the browser lets nothing fall here.
      event.preventDefault();
      setOver(key);
    },
    onDrop: (event: Drag) => {
      event.preventDefault();
      if (dragged && dragged !== key) put(dragged, on.indexOf(key));
      end();
    },
    onDragEnd: end,
  });
  return (
    <View className="register-panel">
      <View className="register-panel-head">
        <Text className="register-panel-title" {...accessible('heading', t('columnsTitle'))}>
          {t('columnsTitle')}
        </Text>
        <Text className="register-panel-hint">{t('columnsHint')}</Text>
      </View>
      {lines.map((key) => {
        const title = free.find((column) => column.key === key)?.title ?? key;
        const at = on.indexOf(key);
        return (
          <View
            key={key}
            className={classes('register-panel-line', key === over && key !== dragged && 'register-panel-over')}
            {...(at >= 0 ? drags(key) : {})}
          >
            <Tick
              checked={at >= 0}
              label={title}
              onChange={(checked) => onChange(checked ? [...on, key] : on.filter((other) => other !== key))}
            />
            {at > 0 && (
              <Tap className="register-move" label={t('up', { title })} onTap={() => put(key, at - 1)}>
                <Icon name="down" size="small" className="register-upward" />
              </Tap>
            )}
            {at >= 0 && at < on.length - 1 && (
              <Tap className="register-move" label={t('down', { title })} onTap={() => put(key, at + 1)}>
                <Icon name="down" size="small" />
              </Tap>
            )}
            {at >= 0 && (
              <View className="register-grip" {...decorative}>
                <Icon name="grip" size="small" />
              </View>
            )}
          </View>
        );
      })}
      {onRestore && (
        <Tap className="register-link" label={t('columnsRestore')} onTap={onRestore}>
          <Text>{t('columnsRestore')}</Text>
        </Tap>
      )}
    </View>
  );
};
