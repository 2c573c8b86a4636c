import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { engine, type Language } from './engine';
import { insideSentence } from './inside-sentence';
import type { Messages, Translate, Translated } from './typed';

/**
 * Adds a module's sentences and returns what its pages speak with: `useText` for components, `text` outside of them.
 * Called from the module's own folder, so that its words travel in its subpackage.
 */
export const registerMessages = <const M extends Messages>(
  namespace: string,
  messages: { 'zh-CN': M; en: Translated<M> },
) => {
  for (const language of Object.keys(messages) as Language[])
    engine.addResourceBundle(language, namespace, messages[language], true, true);
  const speak = (language: string | undefined) =>
    ((key: string, values: Record<string, string | number> = {}) =>
      insideSentence(values, (filled) => engine.t(key, { ns: namespace, lng: language, ...filled }))) as Translate<M>;
  const text = speak(undefined);
  const useText = (): Translate<M> => {
    const { i18n } = useTranslation(namespace, { i18n: engine });
    const language = i18n.language;
    // A new function when the language changes, so that memoised children notice.
    return useMemo(() => speak(language), [language]);
  };
  return { text, useText };
};
