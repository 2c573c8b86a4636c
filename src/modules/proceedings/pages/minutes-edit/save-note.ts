import { instantText } from '@/i18n/dates';
import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../../messages/zh-CN';
import type { SaveState } from './minutes-keeper';

/** What has become of what was written, in one line. */
export const saveNote = (state: SaveState, t: Translate<(typeof zhCN)['minutes']>): string => {
  switch (state.kind) {
    case 'saved':
      return t('saving.saved', { when: instantText(state.at) });
    case 'refused':
      return t('saving.refused', { sentence: state.sentence });
    case 'conflict':
      return t('conflict.title');
    case 'none':
    case 'saving':
    case 'local':
    case 'unkept':
    case 'reason':
      return t(`saving.${state.kind}`);
  }
};
