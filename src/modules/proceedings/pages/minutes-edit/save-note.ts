import { instantText } from '@/i18n/dates';
import type { useMinutesText } from '../../messages/minutes';
import type { SaveState } from './minutes-keeper';

/** What has become of what was written, in one line. */
export const saveNote = (state: SaveState, t: ReturnType<typeof useMinutesText>): string => {
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
