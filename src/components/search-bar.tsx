import { Input, Text, View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { decorative, named } from './accessible';
import { Icon } from './icon';
import { Tap } from './tap';
import './search-bar.scss';

interface SearchBarProps {
  value: string;
  onChange: (value: string) => void;
  onSearch?: () => void;
  placeholder?: string;
  /** The page is there to be searched: the keyboard comes by itself. */
  focus?: boolean;
}

export const SearchBar = ({ value, onChange, onSearch, placeholder, focus }: SearchBarProps) => {
  const t = useText();
  const words = placeholder ?? t('states.search');
  return (
    <View className="search-bar">
      <Icon name="search" className="search-bar-icon" />
      <Input
        className="search-bar-input"
        value={value}
        placeholder={words}
        placeholderClass="field-placeholder"
        confirmType="search"
        focus={focus}
        maxlength={50}
        {...named(words)}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onSearch}
      />
      {value ? (
        <Tap className="search-bar-clear" label={t('states.clear')} onTap={() => onChange('')}>
          <Icon name="cross" size="small" />
        </Tap>
      ) : (
        process.env.TARO_ENV === 'h5' && (
          <Text className="key search-bar-key" {...decorative}>
            /
          </Text>
        )
      )}
    </View>
  );
};
