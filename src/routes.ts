// Written by `npm run collect` from the folders of src/modules/.

/** The pages of each module in this build, by folder. */
export const modulePages = {
  attendance: ['check-in', 'gate', 'gate-log', 'ticket', ...(process.env.TARO_ENV === 'h5' ? ['hall'] : [])],
  changes: ['change', 'changes', 'mine', 'report'],
  committees: ['committee', 'committees'],
  duplicates: ['candidates', 'compare', 'merge', 'merges'],
  identity: [
    'appointments',
    'ask-transfer',
    'consents',
    'desk-confirm',
    'profile',
    'sessions',
    'transfer',
    ...(process.env.TARO_ENV === 'h5' ? ['desk-login'] : []),
  ],
  meetings: ['check', 'edit', 'manage', 'meeting', 'register', 'registrations'],
  membership: [
    'application',
    'applications',
    'apply',
    'card',
    'directory',
    'drafts',
    'invitation',
    'member',
    'review',
    'review-queue',
    'unit',
    'verify',
  ],
  notices: ['inbox', 'reminders'],
  parameters: ['arrangement', 'calendar', 'parameter', 'parameters'],
  points: ['ledger', 'standings'],
  privacy: ['audit', 'audits', 'corrections', 'erase', 'holding', 'looks', 'mine', 'receipt', 'requests'],
  proceedings: ['floor', 'minutes', 'minutes-edit', 'report', 'roll', 'survey'],
  workbench: ['duties', 'member', 'members', 'search', 'started'],
} as const satisfies Record<string, readonly string[]>;

/** Packages that WeChat fetches while one reads a page, by that page. */
export const preloads: Record<string, string[]> = {
  'modules/meetings/pages/manage/index': ['attendance', 'proceedings'],
  'modules/meetings/pages/meeting/index': ['attendance', 'proceedings'],
  'pages/home/index': ['meetings', 'membership', 'notices'],
  'pages/meetings/index': ['meetings'],
  'pages/mine/index': ['identity', 'notices', 'privacy'],
  'pages/services/index': ['changes', 'committees', 'duplicates', 'points'],
};
