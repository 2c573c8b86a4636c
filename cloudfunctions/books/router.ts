import type { books } from '../../contracts/books';
import type { Handlers } from '../shared/implement';
import { account } from './account';
import { accounts } from './accounts';
import { chart } from './chart';
import { closeMonth } from './close-month';
import { closing } from './closing';
import { confirm } from './confirm';
import { entries } from './entries';
import { entry } from './entry';
import { exportChart } from './export-chart';
import { exportStatements } from './export-statements';
import { exportVouchers } from './export-vouchers';
import { home } from './home';
import { lines } from './lines';
import { openFund } from './open-fund';
import { proposal } from './proposal';
import { propose } from './propose';
import { proposeChart } from './propose-chart';
import { readChart } from './read-chart';
import { refuse } from './refuse';
import { statement } from './statement';
import { withdraw } from './withdraw';

export const router = {
  home,
  chart,
  accounts,
  account,
  proposeChart,
  readChart,
  exportChart,
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
