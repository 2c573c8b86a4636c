import type { books } from '../../contracts/books';
import type { Handlers } from '../shared/implement';
import { chart } from './chart';
import { closeMonth } from './close-month';
import { closing } from './closing';
import { confirm } from './confirm';
import { entries } from './entries';
import { entry } from './entry';
import { exportStatements } from './export-statements';
import { exportVouchers } from './export-vouchers';
import { home } from './home';
import { lines } from './lines';
import { openFund } from './open-fund';
import { proposal } from './proposal';
import { propose } from './propose';
import { refuse } from './refuse';
import { statement } from './statement';
import { withdraw } from './withdraw';

export const router = {
  home,
  chart,
  entries,
  entry,
  lines,
  propose,
  proposal,
  confirm,
  refuse,
  withdraw,
  openFund,
  closing,
  closeMonth,
  statement,
  exportStatements,
  exportVouchers,
} satisfies Handlers<typeof books>;
