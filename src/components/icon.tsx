import { View } from '@tarojs/components';
import { accessible, decorative } from './accessible';
import { classes } from './classes';

export type IconName =
  | 'home'
  | 'meeting'
  | 'grid'
  | 'person'
  | 'people'
  | 'building'
  | 'card'
  | 'licence'
  | 'form'
  | 'stamp'
  | 'bell'
  | 'qr'
  | 'scan'
  | 'search'
  | 'clock'
  | 'money'
  | 'shield'
  | 'desk'
  | 'settings'
  | 'globe'
  | 'moon'
  | 'type'
  | 'phone'
  | 'place'
  | 'book'
  | 'camera'
  | 'eye'
  | 'edit'
  | 'trash'
  | 'plus'
  | 'tick'
  | 'cross'
  | 'bang'
  | 'forward'
  | 'down'
  | 'offline'
  | 'star'
  | 'chart'
  | 'calendar'
  | 'video'
  | 'link'
  | 'share'
  | 'list'
  | 'vote'
  | 'question'
  | 'turn'
  | 'zoom'
  | 'download'
  | 'grip';

/** An icon of our family in the colour of the text around it. With `label` it speaks; without, it is decoration. */
export const Icon = ({
  name,
  size,
  label,
  className,
}: {
  name: IconName;
  size?: 'small' | 'large';
  label?: string;
  className?: string;
}) => (
  <View
    className={classes('icon', `icon-${name}`, size && `icon-${size}`, className)}
    {...(label ? accessible('img', label) : decorative)}
  />
);
