import type { membership } from '../../contracts/membership';
import type { Handlers } from '../shared/implement';
import { acceptInvitation } from './accept-invitation';
import { addRepresentative } from './add-representative';
import { admissionSteps } from './admission-steps';
import { answerChange } from './answer-change';
import { changeFile } from './change-file';
import { changeRepresentative } from './change-representative';
import { checkForm } from './check-form';
import { choosePrimary } from './choose-primary';
import { decide } from './decide';
import { decideNaming } from './decide-naming';
import { declineInvitation } from './decline-invitation';
import { directory } from './directory';
import { discardDraft } from './discard-draft';
import { drafts } from './drafts';
import { decideContent } from './decide-content';
import { invitations } from './invitations';
import { leave } from './leave';
import { leaveOnNotice } from './leave-on-notice';
import { lookupCompany } from './lookup-company';
import { materialUrl } from './material-url';
import { member } from './member';
import { card } from './member-card';
import { myApplication } from './my-application';
import { myApplications } from './my-applications';
import { myUnit } from './my-unit';
import { paper } from './paper';
import { removePrimary } from './remove-primary';
import { removeRepresentative } from './remove-representative';
import { renewLicence } from './renew-licence';
import { resubmit } from './resubmit';
import { reveal } from './reveal';
import { reviewCase } from './review-case';
import { reviewQueue } from './review-queue';
import { saveDraft } from './save-draft';
import { submit } from './submit';
import { updateProfile } from './update-profile';
import { verifyCard } from './verify-card';

export const router = {
  lookupCompany,
  checkForm,
  paper,
  saveDraft,
  drafts,
  discardDraft,
  submit,
  resubmit,
  myApplications,
  myApplication,
  reviewQueue,
  reviewCase,
  decide,
  decideContent,
  decideNaming,
  materialUrl,
  reveal,
  card,
  verifyCard,
  directory,
  member,
  myUnit,
  addRepresentative,
  removeRepresentative,
  choosePrimary,
  removePrimary,
  changeRepresentative,
  answerChange,
  changeFile,
  invitations,
  acceptInvitation,
  declineInvitation,
  renewLicence,
  leave,
  leaveOnNotice,
  updateProfile,
  admissionSteps,
} satisfies Handlers<typeof membership>;
