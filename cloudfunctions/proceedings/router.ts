import type { proceedings } from '../../contracts/proceedings';
import type { Handlers } from '../shared/implement';
import { answerSurvey } from './answer-survey';
import { ask } from './ask';
import { circulateMinutes } from './circulate-minutes';
import { closeMotion } from './close-motion';
import { confirmMinutes } from './confirm-minutes';
import { excuse } from './excuse';
import { exportMinutes } from './export-minutes';
import { floor } from './floor';
import { giveProxy } from './give-proxy';
import { lockMinutes } from './lock-minutes';
import { minutes } from './minutes';
import { openMotion } from './open-motion';
import { proxyHolders } from './proxy-holders';
import { recordProxy } from './record-proxy';
import { report } from './report';
import { revokeProxy } from './revoke-proxy';
import { roll } from './roll';
import { saveMinutes } from './save-minutes';
import { setRoll } from './set-roll';
import { settleQuestion } from './settle-question';
import { survey } from './survey';
import { upvote } from './upvote';
import { vote } from './vote';

export const router = {
  floor,
  roll,
  setRoll,
  recordProxy,
  giveProxy,
  proxyHolders,
  revokeProxy,
  excuse,
  ask,
  upvote,
  settleQuestion,
  openMotion,
  vote,
  closeMotion,
  minutes,
  saveMinutes,
  circulateMinutes,
  confirmMinutes,
  lockMinutes,
  exportMinutes,
  survey,
  answerSurvey,
  report,
} satisfies Handlers<typeof proceedings>;
