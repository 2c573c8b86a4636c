import type { Spoken } from '@contracts/parameter-words';
import { settings } from '@/hooks/settings';
import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: parametersText, useText: useParametersText } = registerMessages('parameters', {
  'zh-CN': zhCN,
  en,
});

/** The language in which a value is put into words. */
export const useSpoken = (): Spoken => (settings.use().language === 'en' ? 'en' : 'zh');

/** What a module is called; one that these words do not know yet, by its code. */
export const moduleName = (module: string): string =>
  module in zhCN.modules ? parametersText(`modules.${module as keyof typeof zhCN.modules}`) : module;
