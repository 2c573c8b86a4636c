import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export { useSpoken } from '@/parts/parameters/text';

export const { text: parametersText, useText: useParametersText } = registerMessages('parameters', {
  'zh-CN': zhCN,
  en,
});

/** What a module is called; one that these words do not know yet, by its code. */
export const moduleName = (module: string): string =>
  module in zhCN.modules ? parametersText(`modules.${module as keyof typeof zhCN.modules}`) : module;
