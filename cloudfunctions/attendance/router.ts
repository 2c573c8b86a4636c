import type { attendance } from '../../contracts/attendance';
import type { Handlers } from '../shared/implement';
import { checkIn } from './check-in';
import { doubleUses } from './double-uses';
import { exportSheet } from './export-sheet';
import { gateList } from './gate-list';
import { gateLog } from './gate-log';
import { hall } from './hall';
import { markLeft } from './mark-left';
import { scan } from './scan';
import { handedTicket, ticket } from './show-ticket';

export const router = {
  ticket,
  handedTicket,
  checkIn,
  hall,
  gateList,
  scan,
  markLeft,
  gateLog,
  doubleUses,
  exportSheet,
} satisfies Handlers<typeof attendance>;
