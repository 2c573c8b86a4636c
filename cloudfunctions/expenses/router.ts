import type { expenses } from '../../contracts/expenses';
import type { Handlers } from '../shared/implement';
import { adoptBudget } from './adopt-budget';
import { budget } from './budget';
import { cancel } from './cancel';
import { decide } from './decide';
import { discardDraft } from './discard-draft';
import { drafts } from './drafts';
import { exportExpenses } from './export-expenses';
import { fileUrl } from './file-url';
import { lines } from './lines';
import { look } from './look';
import { mine } from './mine';
import { readInvoice } from './read-invoice';
import { register } from './register';
import { resubmit } from './resubmit';
import { revealAccount } from './reveal-account';
import { saveBudget } from './save-budget';
import { saveDraft } from './save-draft';
import { show } from './show';
import { submit } from './submit';
import { payable } from './payable';
import { makeBatch } from './make-batch';
import { batches } from './batches';
import { batch } from './batch';
import { exportAdvances } from './export-advances';
import { exportBatch } from './export-batch';
import { settle } from './settle';
import { payCash } from './pay-cash';
import { advances } from './advances';
import { returnAdvance } from './return-advance';

export const router = {
  budget,
  saveBudget,
  adoptBudget,
  look,
  lines,
  readInvoice,
  saveDraft,
  drafts,
  discardDraft,
  submit,
  resubmit,
  mine,
  show,
  decide,
  cancel,
  register,
  exportExpenses,
  fileUrl,
  revealAccount,
  payable,
  makeBatch,
  batches,
  batch,
  exportBatch,
  settle,
  payCash,
  advances,
  exportAdvances,
  returnAdvance,
} satisfies Handlers<typeof expenses>;
