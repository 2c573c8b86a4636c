import { on } from '../shared/implement';
import { checkIn } from './check-in';
import { doubleUses } from './double-uses';
import { exportSheet } from './export-sheet';
import { gateList } from './gate-list';
import { gateLog } from './gate-log';
import { hall } from './hall';
import { markLeft } from './mark-left';
import { scan } from './scan';
import { ticket } from './show-ticket';

export const router = on.attendance.router({
  ticket,
  checkIn,
  hall,
  gateList,
  scan,
  markLeft,
  gateLog,
  doubleUses,
  exportSheet,
});
