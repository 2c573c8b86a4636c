import type { meetings } from '../../contracts/meetings';
import type { Handlers } from '../shared/implement';
import { addReplay } from './add-replay';
import { answerOffer } from './answer-offer';
import { calendarFile } from './calendar-file';
import { cancel } from './cancel';
import { cancelRegistration } from './cancel-registration';
import { change } from './change';
import { check } from './check';
import { close } from './close';
import { dropCompanion } from './drop-companion';
import { removeRegistration } from './remove-registration';
import { decideNames } from './decide-names';
import { decideVenue } from './decide-venue';
import { discard } from './discard';
import { exportRegistrations } from './export-registrations';
import { fileUrl } from './file-url';
import { list } from './list';
import { manage } from './manage';
import { open } from './open';
import { payRegistration } from './pay-registration';
import { postpone } from './postpone';
import { publish } from './publish';
import { register } from './register';
import { registrations } from './registrations';
import { save } from './save';
import { show } from './show';
import { showPhone } from './show-phone';
import { takeBackVenue } from './take-back-venue';

export const router = {
  list,
  show,
  calendarFile,
  fileUrl,
  save,
  discard,
  check,
  decideNames,
  dropCompanion,
  removeRegistration,
  decideVenue,
  takeBackVenue,
  publish,
  change,
  cancel,
  postpone,
  open,
  close,
  addReplay,
  manage,
  registrations,
  showPhone,
  exportRegistrations,
  register,
  answerOffer,
  payRegistration,
  cancelRegistration,
} satisfies Handlers<typeof meetings>;
