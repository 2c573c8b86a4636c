import { instantText } from '@/i18n/dates';
import type { Translate } from '@/i18n/typed';
import type { SaveState } from '../../form/draft-keeper';
import type { zhCN } from '../../messages/zh-CN';

/** Where what was written is, in a few words. */
export const saveNote = (state: SaveState, t: Translate<(typeof zhCN)['apply']>): string | undefined => {
  switch (state.kind) {
    case 'none':
      return undefined;
    case 'saving':
      return t('saved.saving');
    case 'saved':
      return t('saved.at', { time: instantText(state.at) });
    case 'local':
      return process.env.TARO_ENV === 'h5' ? t('saved.localBrowser') : t('saved.local');
    case 'refused':
      return t('saved.refused', { reason: state.reason });
    case 'unkept':
      return t('saved.unkept');
  }
};
