import type { identity } from '../../contracts/identity';
import type { Handlers } from '../shared/implement';
import { answerDeskRequest } from './answer-desk-request';
import { appoint } from './appoint';
import { appointments } from './appointments';
import { association } from './association';
import { chooseUnit } from './choose-unit';
import { consents } from './consents';
import { deskRequest } from './desk-request';
import { deskSessionToken } from './desk-session-token';
import { deskSessions } from './desk-sessions';
import { endAppointment } from './end-appointment';
import { endDeskSession } from './end-desk-session';
import { findPeople } from './find-people';
import { grantConsent } from './grant-consent';
import { startDeskSession } from './start-desk-session';
import { verifyPhone } from './verify-phone';
import { whoami } from './whoami';
import { withdrawConsent } from './withdraw-consent';

import { decideTransfer } from './decide-transfer';
import { endDeskSessions } from './end-desk-sessions';
import { objectToTransfer } from './object-to-transfer';
import { renewDeskSession } from './renew-desk-session';
import { requestTransfer } from './request-transfer';
import { transfer } from './transfer';
import { transferFile } from './transfer-file';
import { transfers } from './transfers';
export const router = {
  association,
  whoami,
  verifyPhone,
  chooseUnit,
  consents,
  grantConsent,
  withdrawConsent,
  startDeskSession,
  deskSessionToken,
  deskRequest,
  answerDeskRequest,
  deskSessions,
  endDeskSession,
  endDeskSessions,
  renewDeskSession,
  requestTransfer,
  transfers,
  transfer,
  transferFile,
  decideTransfer,
  objectToTransfer,
  appointments,
  findPeople,
  appoint,
  endAppointment,
} satisfies Handlers<typeof identity>;
