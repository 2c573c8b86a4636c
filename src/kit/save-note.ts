import { sentenceOf } from '@/cloud/refusal';
import { instantText } from '@/i18n/dates';
import { text } from '@/i18n/main';
import type { SaveState } from './keeper';

/** Where what was written is, in a few words; `waiting`: what is wanting before it may be sent. */
export const saveNote = (state: SaveState, waiting = ''): string => {
  switch (state.kind) {
    case 'saved':
    case 'partly':
      return text(`kept.${state.kind}`, { when: instantText(state.at) });
    case 'refused':
      return text('kept.refused', { sentence: sentenceOf(state.error) });
    case 'conflict':
      return text('kept.conflict.title');
    case 'waiting':
      return waiting;
    case 'none':
    case 'saving':
    case 'local':
    case 'unkept':
      return text(`kept.${state.kind}`);
  }
};
