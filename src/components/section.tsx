import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import { Icon } from './icon';
import { Tap } from './tap';
import './section.scss';

interface SectionProps {
  title: string;
  /** A count at the right, or, with `onTap`, where it leads or what it does. */
  note?: string;
  onTap?: () => void;
}

export const Section = ({ title, note, onTap }: SectionProps) => (
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
