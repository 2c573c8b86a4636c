import type { reconciliation } from '../../contracts/reconciliation';
import type { Handlers } from '../shared/implement';
import { accounts } from './accounts';
import { addAccount } from './add-account';
import { applyRest } from './apply-rest';
import { askAgain } from './ask-again';
import { bills } from './bills';
import { book } from './book';
import { bookCertain } from './book-certain';
import { chooseSheet } from './choose-sheet';
import { classify } from './classify';
import { days } from './days';
import { difference } from './difference';
import { differences } from './differences';
import { explain } from './explain';
import { exportDifferences } from './export-differences';
import { exportQueue } from './export-queue';
import { fetchBill } from './fetch-bill';
import { giveBack } from './give-back';
import { keepAccount } from './keep-account';
import { layouts } from './layouts';
import { link } from './link';
import { open } from './open';
import { queue } from './queue';
import { settled } from './settled';
import { statement } from './statement';
import { statements } from './statements';
import { take } from './take';
import { takeBack } from './take-back';
import { unapplied } from './unapplied';
import { undo } from './undo';

export const router = {
  statements,
  statement,
  open,
  chooseSheet,
  take,
  takeBack,
  fetchBill,
  queue,
  exportQueue,
  settled,
  bills,
  bookCertain,
  book,
  link,
  classify,
  undo,
  unapplied,
  applyRest,
  giveBack,
  days,
  difference,
  differences,
  exportDifferences,
  explain,
  askAgain,
  accounts,
  addAccount,
  keepAccount,
  layouts,
} satisfies Handlers<typeof reconciliation>;
