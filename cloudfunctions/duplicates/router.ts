import type { duplicates } from '../../contracts/duplicates';
import type { Handlers } from '../shared/implement';
import { candidates } from './candidates';
import { compare } from './compare';
import { lookAgain } from './look-again';
import { merge } from './merge';
import { merges } from './merges';
import { setApart } from './set-apart';
import { showMerge } from './show-merge';
import { undo } from './undo';

export const router = {
  candidates,
  compare,
  setApart,
  lookAgain,
  merge,
  merges,
  showMerge,
  undo,
} satisfies Handlers<typeof duplicates>;
