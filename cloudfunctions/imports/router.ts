import type { imports } from '../../contracts/imports';
import type { Handlers } from '../shared/implement';
import { choose } from './choose';
import { chooseSheet } from './choose-sheet';
import { discard } from './discard';
import { dryRun } from './dry-run';
import { list } from './list';
import { open } from './open';
import { exportRefused } from './export-refused';
import { rows } from './rows';
import { shifts } from './shifts';
import { show } from './show';
import { take } from './take';
import { template } from './template';
import { undo } from './undo';

export const router = {
  list,
  open,
  template,
  show,
  chooseSheet,
  dryRun,
  rows,
  shifts,
  choose,
  take,
  exportRefused,
  undo,
  discard,
} satisfies Handlers<typeof imports>;
