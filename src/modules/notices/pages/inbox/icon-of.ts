import type { Tone } from '@/components/chip';
import type { IconName } from '@/components/icon';

/** What a message is about at a glance; a kind that this client does not know yet is a bell. */
const signs: Record<string, readonly [IconName, Tone]> = {
  applicationReceived: ['form', 'azure'],
  applicationReturned: ['edit', 'cinnabar'],
  applicationPassed: ['tick', 'jade'],
  applicationRefused: ['cross', 'neutral'],
  membershipActive: ['card', 'jade'],
  reviewWaiting: ['stamp', 'amber'],
  licenceExpiring: ['licence', 'amber'],
  draftForgotten: ['form', 'amber'],
  appointed: ['people', 'jade'],
  appointmentEnded: ['people', 'neutral'],
  contentRefused: ['bang', 'cinnabar'],
  meetingNotice: ['meeting', 'azure'],
  meetingChanged: ['calendar', 'amber'],
  meetingCancelled: ['cross', 'cinnabar'],
  seatOffered: ['people', 'cinnabar'],
  seatLapsed: ['clock', 'neutral'],
  seatWithdrawn: ['cross', 'cinnabar'],
  meetingReminder: ['clock', 'azure'],
  meetingSurvey: ['star', 'azure'],
  membersUnreached: ['people', 'cinnabar'],
  venueAlert: ['place', 'cinnabar'],
  minutesCirculated: ['form', 'amber'],
  minutesDue: ['form', 'cinnabar'],
  parameterDecided: ['form', 'azure'],
  dueDayMoved: ['calendar', 'amber'],
};
export const signOf = (kind: string): readonly [IconName, Tone] =>
  signs[kind.slice(kind.indexOf('.') + 1)] ?? ['bell', 'neutral'];
