import { useTranslation } from 'react-i18next';
import type { Spoken } from '@contracts/parameter-words';
import { engine } from '@/i18n/engine';
import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: parametersText, useText: useParametersText } = registerMessages('parameters', {
  'zh-CN': zhCN,
  en,
});

/** The language in which a value is put into words. */
export const useSpoken = (): Spoken =>
  useTranslation('parameters', { i18n: engine }).i18n.language === 'en' ? 'en' : 'zh';

/** What a module is called; one that these words do not know yet, by its code. */
export const moduleName = (module: string): string =>
  module in zhCN.modules ? parametersText(`modules.${module as keyof typeof zhCN.modules}`) : module;
