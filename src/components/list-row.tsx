import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';
import { unbroken } from './unbroken';
import './list-row.scss';

interface ListRowProps {
  title: string;
  note?: string;
  icon?: IconName;
  /** Short text at the right. */
  value?: string;
  /** A chip or a control at the right. */
  extra?: ReactNode;
  /** For screen readers, where `extra` says something that the words do not. */
  label?: string;
  onTap?: () => void;
}

/** One row of a list card. */
export const ListRow = ({ title, note, icon, value, extra, label, onTap }: ListRowProps) => (
  <Tap
    className={classes('list-row', onTap && 'list-row-open')}
    onTap={onTap}
    label={label ?? [title, note, value].filter(Boolean).join('，')}
  >
    {icon && <Icon name={icon} className="list-row-icon" />}
    <View className="list-row-words">
      <Text className="list-row-title">{title}</Text>
      {note && <Text className="list-row-note">{unbroken(note)}</Text>}
    </View>
    {value && <Text className="list-row-value">{value}</Text>}
    {extra}
    {onTap && <Icon name="forward" size="small" className="list-row-forward" />}
  </Tap>
);
