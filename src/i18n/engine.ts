import i18next from 'i18next';
import { settings } from '@/hooks/settings';
import { pluralRule } from './plural-rules';

const engine = i18next.createInstance();
void engine.init({
  lng: settings.get().language,
  fallbackLng: 'zh-CN',
  ns: [],
  resources: {},
  initAsync: false,
  // React escapes, and WeChat's text nodes are not HTML.
  interpolation: { escapeValue: false },
});
(engine.services.pluralResolver as { getRule: typeof pluralRule }).getRule = pluralRule;

settings.subscribe(() => {
  const { language } = settings.get();
  if (engine.language !== language) void engine.changeLanguage(language);
});

export { engine };
