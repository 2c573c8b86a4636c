import { settings } from '@/hooks/settings';

/** Several names as one reads them in a sentence. */
export const namesText = (names: readonly string[]) => names.join(settings.get().language === 'en' ? ', ' : '、');
