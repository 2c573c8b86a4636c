import type { ActionMeta } from '../contracts/wire';
import { house } from '../contracts/house';

/** What anybody may write who holds no office, and whose number no limit bounds: why it needs none. */
const bounded: Record<string, string> = {
  'attendance.checkIn': 'one row for a person and a meeting; a hall comes in at once',
  'changes.withdraw': 'once for a change, and reporting is bounded',
  'complaints.appeal': 'once for a complaint, and complaints are bounded',
  'complaints.withdraw': 'once for a complaint, and complaints are bounded',
  'flows.remind': 'once a day for a case',
  'flows.withdraw': 'once for a case, and cases are bounded',
  'identity.deskSessionToken': 'the desk asks until it is answered; once a pairing gives anything',
  'identity.answerDeskRequest': 'once for a pairing, and pairings are bounded',
  'identity.endDeskSession': 'once for a session',
  'identity.endDeskSessions': 'ends what is there',
  'identity.renewDeskSession': 'one row, changed; nothing grows',
  'identity.objectToTransfer': 'once for a request, and requests are bounded',
  'meetings.answerOffer': 'once for an offer',
  'meetings.dropCompanion': 'once for a companion of a registration, and registrations are bounded',
  'membership.discardDraft': 'once for a draft, and drafts are bounded',
  'membership.resubmit': 'once for a return by the secretariat',
  'membership.removeRepresentative': 'once for a representative, and invitations are bounded',
  'membership.answerChange': 'once for a change',
  'membership.acceptInvitation': 'once for an invitation, and invitations are bounded',
  'membership.declineInvitation': 'once for an invitation, and invitations are bounded',
  'membership.leave': 'once for a membership',
  'standing.appeal': 'once for a sanction',
  'notices.markRead': 'once for a notice',
  'privacy.withdrawCorrection': 'once for a request, and requests are bounded',
  'privacy.erase': 'once for an account',
  'proceedings.revokeProxy': 'once for a proxy, and giving one is bounded',
  'proceedings.upvote': 'one row for a person and a question; a hall does it at once',
  'proceedings.vote': 'one row for a company and a motion; a hall votes at once',
  'proceedings.answerSurvey': 'once for a person and a meeting',
};

const writes = Object.entries(house).flatMap(([module, actions]) =>
  Object.entries(actions).flatMap(([name, procedure]) => {
    const meta = procedure['~orpc'].meta as ActionMeta;
    return meta.kind === 'write' ? [{ name: `${module}.${name}`, meta }] : [];
  }),
);
const needsNoOffice = ({ access }: ActionMeta) => typeof access === 'string' || access.includes('member');

it('bounds how often anybody without an office may write, or says what else does', () => {
  const unbounded = writes.filter(({ meta }) => needsNoOffice(meta) && !meta.limit).map(({ name }) => name);
  expect(unbounded.sort()).toEqual(Object.keys(bounded).sort());
});

it('bounds how often anybody may take whole numbers, papers or tables out of the house', () => {
  const takesOut = /^(reveal|show|export)[A-Z]?|(Url|File)$/;
  const free = writes.filter(({ name, meta }) => takesOut.test(name.split('.')[1] ?? '') && !meta.limit);
  expect(free.map(({ name }) => name)).toEqual([]);
});
