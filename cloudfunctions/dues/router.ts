import type { dues } from '../../contracts/dues';
import type { Handlers } from '../shared/implement';
import { adopt } from './adopt';
import { arrears } from './arrears';
import { decideDeemed } from './decide-deemed';
import { discardDraft } from './discard-draft';
import { disclose } from './disclose';
import { endRelief } from './end-relief';
import { exportArrears } from './export-arrears';
import { leftOut } from './left-out';
import { mine } from './mine';
import { noticeDeemed } from './notice-deemed';
import { openPaper } from './open-paper';
import { previewRun } from './preview-run';
import { recordCall } from './record-call';
import { reliefs } from './reliefs';
import { relieve } from './relieve';
import { run } from './run';
import { runs } from './runs';
import { saveDraft } from './save-draft';
import { standard } from './standard';
import { standards } from './standards';
import { startRun } from './start-run';
import { takeBackRun } from './take-back-run';

export const router = {
  standards,
  standard,
  openPaper,
  saveDraft,
  discardDraft,
  adopt,
  disclose,
  runs,
  previewRun,
  leftOut,
  startRun,
  run,
  takeBackRun,
  relieve,
  endRelief,
  reliefs,
  arrears,
  exportArrears,
  recordCall,
  noticeDeemed,
  decideDeemed,
  mine,
} satisfies Handlers<typeof dues>;
