import type { notices } from '@contracts/notices';
import type { RefusalsOf } from '@/i18n/refusals';
import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> & { refusals: RefusalsOf<typeof notices> } = {
  inbox: {
    title: 'Messages',
    unread_one: '{{count}} unread',
    unread_other: '{{count}} unread',
    readAll: 'Mark all as read',
    empty:
      'Nothing to tell yet. Progress of an application or a meeting will be told here; what waits for you is under To do.',
    home: 'Back to home',
    new: 'Unread',
    parts: 'Which part',
    duties: 'To do',
    dutiesCount: 'To do {{waiting}}',
    told: 'Notices',
    search: 'Find a message',
    searchDuties: 'Find a duty',
    noDuties: 'Nothing waits for you now.',
    older_one: '{{count}} older message',
    older_other: '{{count}} older messages',
  },
  reminders: {
    title: 'Reminders',
    lead: 'WeChat tells you at once when something happens. By its rule one tap allows one message; tap again to allow more.',
    kinds: {
      applicationProgress: { name: 'Application', note: 'When it is taken up, returned or decided' },
      reviewWaiting: { name: 'To review', note: 'When a new application waits for you' },
      licenceExpiring: { name: 'Licences', note: 'Before a licence expires' },
      meetingReminder: { name: 'Meetings', note: 'A week, a day and an hour before' },
      seatOffered: { name: 'A free seat', note: 'When a seat is yours to confirm' },
      meetingChanged: { name: 'Changes', note: 'A new time or place, or a cancellation' },
    },
    groups: { joining: 'Membership', meetings: 'Meetings' },
    left_one: '{{count}} message left',
    left_other: '{{count}} messages left',
    none: 'None yet',
    subscribe: { joining: 'Subscribe to membership', meetings: 'Subscribe to meetings' },
    more: { joining: 'One more of each, membership', meetings: 'One more of each, meetings' },
    done_one: 'Done: one more for {{count}} kind',
    done_other: 'Done: one more for each of {{count}} kinds',
    refused: 'Not subscribed. Tap again whenever you want it.',
    switchedOff:
      'Notifications are off in WeChat. Open “…” → Settings → Notifications at the top right, then try again.',
    failed: 'WeChat did not open its window. Please tap again.',
    empty: 'The association has not set up reminders. New messages appear in the list first.',
    toInbox: 'See messages',
    elsewhere: 'WeChat sends the reminders. Open the mini-program inside WeChat and go to Me → Reminders.',
    always: 'Without them nothing is missed: each message is in the list first.',
  },
  refusals: {
    GRANTS_FULL: 'You have enough reminders of this kind. Subscribe again when they are used.',
  },
};
