import { useMemo } from 'react';
import { type Language, settings } from '@/hooks/settings';
import { engine } from './engine';
import { insideSentence } from './inside-sentence';
import type { Messages, Part, Translate, Translated } from './typed';

/**
 * Adds a module's sentences and returns what its pages speak with: `useText` for components, all of them or one part
 * (`useText('apply')`), `text` outside of components. Called from the module's own folder, so that its words travel in
 * its subpackage.
 */
export const registerMessages = <const M extends Messages>(
  namespace: string,
  messages: { 'zh-CN': M; en: Translated<M> },
) => {
  for (const language of Object.keys(messages) as Language[])
    engine.addResourceBundle(language, namespace, messages[language], true, true);
  const speak = (language: string | undefined, part?: string) =>
    ((key: string, values: Record<string, string | number> = {}) =>
      insideSentence(values, (filled) =>
        engine.t(part ? `${part}.${key}` : key, { ns: namespace, lng: language, ...filled }),
      )) as never;
  const text: Translate<M> = speak(undefined);
  const useText = <P extends Part<M> | undefined = undefined>(part?: P): Translate<P extends Part<M> ? M[P] : M> => {
    const { language } = settings.use();
    // A new function when the language changes, so that memoised children notice.
    return useMemo(() => speak(language, part), [language, part]);
  };
  return { text, useText };
};

/** The refusals of one function in the languages that its replies do not come in, for who calls it from elsewhere. */
export const registerRefusals = (module: string, words: { en: Record<string, string> }) => {
  engine.addResourceBundle('en', module, { refusals: words.en }, true, true);
};
