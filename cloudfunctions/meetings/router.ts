import { on } from '../shared/implement';
import { answerOffer } from './answer-offer';
import { cancelRegistration } from './cancel-registration';
import { register } from './register';
import { registrations } from './registrations';

export const router = on.meetings.router({
  registrations,
  register,
  answerOffer,
  cancelRegistration,
});
