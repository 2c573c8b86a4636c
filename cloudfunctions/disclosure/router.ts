import type { disclosure } from '../../contracts/disclosure';
import type { Handlers } from '../shared/implement';
import { addChannel } from './add-channel';
import { addFile } from './add-file';
import { assign } from './assign';
import { begin } from './begin';
import { calendar } from './calendar';
import { correct } from './correct';
import { decideSecret } from './decide-secret';
import { discard } from './discard';
import { duty } from './duty';
import { dutyFile } from './duty-file';
import { fill } from './fill';
import { holders } from './holders';
import { item } from './item';
import { itemFile } from './item-file';
import { markRead } from './mark-read';
import { options } from './options';
import { publish } from './publish';
import { published } from './published';
import { recall } from './recall';
import { removeFile } from './remove-file';
import { review } from './review';
import { saveTexts } from './save-texts';
import { submit } from './submit';

export const router = {
  calendar,
  duty,
  options,
  begin,
  assign,
  holders,
  fill,
  saveTexts,
  addFile,
  removeFile,
  decideSecret,
  submit,
  review,
  recall,
  publish,
  addChannel,
  correct,
  discard,
  published,
  item,
  itemFile,
  dutyFile,
  markRead,
} satisfies Handlers<typeof disclosure>;
