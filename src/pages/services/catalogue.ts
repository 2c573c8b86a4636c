import type { Whoami } from '@/cloud/reads';
import { actingUnit, isSecretariat, isStaff } from '@/cloud/reads';
import type { IconName } from '@/components/icon';
import type { PageName } from '@/hooks/go';
import type { zhCN } from '@/i18n/messages/zh-CN';

type Word = keyof typeof zhCN.services;
export interface Service {
  page: PageName | 'meetings';
  icon: IconName;
  word: Word;
}
interface Group {
  word: Word;
  /** Whether this person may use it; the server decides again. */
  open: (me: Whoami) => boolean;
  services: readonly Service[];
}

const member = (me: Whoami) => actingUnit(me)?.status === 'active';

export const catalogue: readonly Group[] = [
  {
    word: 'office',
    open: isStaff,
    services: [
      { page: 'membership/review-queue', icon: 'stamp', word: 'queue' },
      { page: 'identity/appointments', icon: 'people', word: 'appointments' },
      { page: 'membership/directory', icon: 'book', word: 'directory' },
    ],
  },
  {
    word: 'running',
    open: isSecretariat,
    services: [
      { page: 'meetings', icon: 'meeting', word: 'running' },
      { page: 'points/standings', icon: 'chart', word: 'standings' },
    ],
  },
  {
    word: 'membership',
    open: member,
    services: [
      { page: 'meetings', icon: 'meeting', word: 'meetings' },
      { page: 'points/ledger', icon: 'star', word: 'points' },
      { page: 'membership/card', icon: 'qr', word: 'card' },
      { page: 'membership/directory', icon: 'book', word: 'directory' },
      { page: 'membership/unit', icon: 'building', word: 'unit' },
    ],
  },
  {
    word: 'joining',
    open: () => true,
    services: [
      { page: 'membership/apply', icon: 'form', word: 'apply' },
      { page: 'membership/applications', icon: 'clock', word: 'progress' },
      { page: 'membership/verify', icon: 'shield', word: 'verify' },
    ],
  },
  {
    word: 'account',
    open: (me) => me.signedIn,
    services: [
      { page: 'notices/inbox', icon: 'bell', word: 'inbox' },
      { page: 'identity/sessions', icon: 'desk', word: 'deskSessions' },
      { page: 'identity/consents', icon: 'licence', word: 'consents' },
    ],
  },
];
