import { Text, View } from '@tarojs/components';
import { Tap } from './tap';
import './phrase-chips.scss';

/** Sentences that are written often; a tap takes one over. */
export const PhraseChips = ({
  label,
  phrases,
  onPick,
}: {
  label: string;
  phrases: readonly string[];
  onPick: (phrase: string) => void;
}) => (
  <View className="phrases" aria-label={label}>
    {phrases.map((phrase) => (
      <Tap key={phrase} className="phrase" label={phrase} onTap={() => onPick(phrase)}>
        <Text>{phrase}</Text>
      </Tap>
    ))}
  </View>
);
