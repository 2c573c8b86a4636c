import type { compliance } from '../../contracts/compliance';
import type { Handlers } from '../shared/implement';
import { assign } from './assign';
import { assignees } from './assignees';
import { backTest, backTestRows, backTests } from './back-tests';
import { close } from './close';
import { confirmRectified } from './confirm-rectified';
import { decideFalse } from './decide-false';
import { explain } from './explain';
import { list } from './list';
import { markFalse } from './mark-false';
import { proofUrl } from './proof-url';
import { rectify } from './rectify';
import { reopen } from './reopen';
import { rule } from './rule-page';
import { rules } from './rules-list';
import { sendBack } from './send-back';
import { show } from './show';
import { startBackTest } from './start-back-test';
import { enterRule } from './enter-rule';

export const router = {
  list,
  show,
  proofUrl,
  assignees,
  assign,
  explain,
  rectify,
  confirmRectified,
  sendBack,
  close,
  markFalse,
  decideFalse,
  reopen,
  rules,
  rule,
  enterRule,
  startBackTest,
  backTests,
  backTest,
  backTestRows,
} satisfies Handlers<typeof compliance>;
