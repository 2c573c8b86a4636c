import type { privacy } from '../../contracts/privacy';
import type { Handlers } from '../shared/implement';
import { answerRequest } from './answer-request';
import { askCorrection } from './ask-correction';
import { askExport } from './ask-export';
import { audit } from './audit';
import { audits } from './audits';
import { corrections } from './corrections';
import { erase } from './erase';
import { erasurePlan } from './erasure-plan';
import { exportAudit } from './export-audit';
import { exportUrl } from './export-url';
import { exports } from './exports';
import { holding } from './holding';
import { looks } from './looks';
import { mine } from './mine';
import { receipt } from './receipt';
import { reportUrl } from './report-url';
import { requests } from './requests';
import { saveAudit } from './save-audit';
import { signAudit } from './sign-audit';
import { withdrawCorrection } from './withdraw-correction';

export const router = {
  mine,
  holding,
  looks,
  askExport,
  exports,
  exportUrl,
  askCorrection,
  corrections,
  withdrawCorrection,
  requests,
  answerRequest,
  erasurePlan,
  erase,
  receipt,
  audits,
  audit,
  saveAudit,
  signAudit,
  exportAudit,
  reportUrl,
} satisfies Handlers<typeof privacy>;
