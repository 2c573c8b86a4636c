import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Section } from '@/components/section';
import { type Settings, settings } from '@/hooks/settings';
import { useText } from '@/i18n/main';

const themes = ['auto', 'light', 'dark'] as const satisfies readonly Settings['theme'][];
const textSizes = ['auto', 'standard', 'large'] as const satisfies readonly Settings['textSize'][];
const languages = ['zh-CN', 'en'] as const satisfies readonly Settings['language'][];

/** How this device shows the house. */
export const Display = () => {
  const t = useText();
  const { theme, textSize, language } = settings.use();
  return (
    <View>
      <Section title={t('mine.settings')} />
      <Card kind="list">
        <ChoiceChips
          label={t('mine.theme')}
          hint={theme === 'auto' ? t('mine.themeHint') : undefined}
          value={theme}
          choices={themes.map((value) => ({ value, label: t(`mine.themes.${value}`) }))}
          onChange={(value) => settings.change({ theme: value })}
        />
        <ChoiceChips
          label={t('mine.textSize')}
          hint={textSize === 'auto' && process.env.TARO_ENV === 'weapp' ? t('mine.textSizeHint') : undefined}
          value={textSize}
          choices={textSizes.map((value) => ({ value, label: t(`mine.textSizes.${value}`) }))}
          onChange={(value) => settings.change({ textSize: value })}
        />
        <ChoiceChips
          label={t('mine.language')}
          value={language}
          choices={languages.map((value) => ({ value, label: t(`mine.languages.${value}`) }))}
          onChange={(value) => settings.change({ language: value })}
        />
      </Card>
    </View>
  );
};
