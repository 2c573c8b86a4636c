import { useCallback } from 'react';
import type { Words } from '@contracts/wire';
import { settings } from '@/hooks/settings';

/** What the house says in both languages, in the reader's. */
export const useSaid = () => {
  const { language } = settings.use();
  return useCallback((words: Words) => words[language], [language]);
};
