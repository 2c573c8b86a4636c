import type { complaints } from '../../contracts/complaints';
import type { Handlers } from '../shared/implement';
import { accept } from './accept';
import { actByCode } from './act-by-code';
import { answer } from './answer';
import { appeal } from './appeal';
import { askByCode } from './ask-by-code';
import { complaintFile } from './complaint-file';
import { confirm } from './confirm';
import { decide } from './decide';
import { handOver } from './hand-over';
import { hear } from './hear';
import { make } from './make';
import { makeAnonymous } from './make-anonymous';
import { mine } from './mine';
import { nameMember } from './name-member';
import { options } from './options';
import { register } from './register';
import { reveal } from './reveal';
import { review } from './review';
import { show } from './show';
import { state } from './state';
import { withdraw } from './withdraw';

export const router = {
  options,
  make,
  makeAnonymous,
  askByCode,
  actByCode,
  mine,
  show,
  register,
  accept,
  review,
  nameMember,
  hear,
  decide,
  confirm,
  answer,
  handOver,
  reveal,
  state,
  appeal,
  withdraw,
  complaintFile,
} satisfies Handlers<typeof complaints>;
