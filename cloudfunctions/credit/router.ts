import type { credit } from '../../contracts/credit';
import type { Handlers } from '../shared/implement';
import { assessment } from './assessment';
import { benefits } from './benefits';
import { confirmFall } from './confirm-fall';
import { confirmPublishing } from './confirm-publishing';
import { confirmRecord } from './confirm-record';
import { decideModel } from './decide-model';
import { decideObjection } from './decide-objection';
import { discardModel } from './discard-model';
import { draftModel } from './draft-model';
import { endBenefit } from './end-benefit';
import { endPublishing } from './end-publishing';
import { enterPublishing } from './enter-publishing';
import { enterRecord } from './enter-record';
import { exportReport } from './export-report';
import { file } from './file';
import { history } from './history';
import { makeReport } from './make-report';
import { members } from './members';
import { model } from './model';
import { models } from './models';
import { object } from './object';
import { objection } from './objection';
import { objectionFile } from './objection-file';
import { objections } from './objections';
import { overview } from './overview';
import { previewModel } from './preview-model';
import { proposeModel } from './propose-model';
import { reading } from './reading';
import { publishing } from './publishing';
import { record } from './record';
import { records } from './records';
import { reports } from './reports';
import { saveAssessment } from './save-assessment';
import { saveBenefit } from './save-benefit';
import { signAssessment } from './sign-assessment';
import { verifyReport } from './verify-report';
import { withdrawObjection } from './withdraw-objection';

export const router = {
  file,
  history,
  reading,
  overview,
  members,
  confirmFall,
  records,
  record,
  enterRecord,
  confirmRecord,
  object,
  objections,
  objection,
  objectionFile,
  decideObjection,
  withdrawObjection,
  models,
  model,
  draftModel,
  discardModel,
  previewModel,
  proposeModel,
  decideModel,
  makeReport,
  verifyReport,
  exportReport,
  reports,
  benefits,
  saveBenefit,
  endBenefit,
  publishing,
  enterPublishing,
  confirmPublishing,
  endPublishing,
  assessment,
  saveAssessment,
  signAssessment,
} satisfies Handlers<typeof credit>;
