import type { care } from '../../contracts/care';
import type { Handlers } from '../shared/implement';
import { addNote } from './add-note';
import { calls } from './calls';
import { doneContact } from './done-contact';
import { editNote } from './edit-note';
import { exportCalls } from './export-calls';
import { member } from './member';
import { setContact } from './set-contact';
import { tickCall } from './tick-call';

export const router = {
  member,
  addNote,
  editNote,
  setContact,
  doneContact,
  calls,
  tickCall,
  exportCalls,
} satisfies Handlers<typeof care>;
