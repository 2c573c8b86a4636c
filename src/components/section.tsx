import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import { Icon } from './icon';
import { Tap } from './tap';
import './section.scss';

/** Heading of a section; the right side counts, or leads on when `onTap` is given. */
export const Section = ({ title, note, onTap }: { title: string; note?: string; onTap?: () => void }) => (
  <View className="section">
    <Text className="section-title" {...accessible('heading', title)}>
      {title}
    </Text>
    {note && (
      <Tap className="section-note" onTap={onTap}>
        <Text>{note}</Text>
        {onTap && <Icon name="forward" size="small" />}
      </Tap>
    )}
  </View>
);
