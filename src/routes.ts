/**
 * The pages of each module that exist, by folder name under `src/modules/<module>/pages/`. app.config.ts builds the
 * subpackages from this list, and `go` opens only what is in it.
 */
export const modulePages = {
  membership: [
    'apply',
    'application',
    'applications',
    'drafts',
    'card',
    'verify',
    'review-queue',
    'review',
    'directory',
    'member',
    'unit',
  ],
  identity: [
    'appointments',
    'profile',
    'consents',
    'sessions',
    'desk-confirm',
    // Only a browser has to ask a phone who sits before it.
    ...(process.env.TARO_ENV === 'h5' ? ['desk-login'] : []),
  ],
  meetings: ['meeting', 'register', 'edit', 'check', 'manage', 'registrations'],
  attendance: [
    'ticket',
    'check-in',
    'gate',
    'gate-log',
    // A projector hangs on a computer.
    ...(process.env.TARO_ENV === 'h5' ? ['hall'] : []),
  ],
  proceedings: ['floor', 'roll', 'minutes', 'minutes-edit', 'survey', 'report'],
  points: ['ledger', 'standings'],
  notices: ['inbox', 'reminders'],
} as const satisfies Record<string, readonly string[]>;

export const tabs = ['home', 'meetings', 'services', 'mine'] as const;
export type Tab = (typeof tabs)[number];
