// Written by `npm run collect` from the folders of src/modules/.

/** The pages of each module in this build, by folder. */
export const modulePages = {
  attendance: ['check-in', 'gate', 'gate-log', 'ticket', ...(process.env.TARO_ENV === 'h5' ? ['hall'] : [])],
  books: ['closing', 'entries', 'entry', 'home', 'lines', 'proposal', 'statements', 'write'],
  care: ['calls', 'member'],
  changes: ['change', 'changes', 'mine', 'report'],
  committees: ['committee', 'committees'],
  dues: ['adopt', 'arrears', 'draft', 'left-out', 'mine', 'new-run', 'reliefs', 'run', 'runs', 'standard', 'standards'],
  duplicates: ['candidates', 'compare', 'merge', 'merges'],
  expenses: ['advances', 'batch', 'batches', 'budget', 'budgetedit', 'edit', 'expense', 'mine', 'payable', 'register'],
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
  imports: ['import', 'imports'],
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
  payments: ['bill', 'bills', 'fees', 'invoices', 'issue', 'mine', 'titles'],
  points: ['ledger', 'standings'],
  positions: ['edit', 'election', 'positions'],
  privacy: ['audit', 'audits', 'corrections', 'erase', 'holding', 'looks', 'mine', 'receipt', 'requests'],
  proceedings: ['floor', 'minutes', 'minutes-edit', 'report', 'roll', 'survey'],
  reconciliation: ['days', 'differences', 'queue', 'settled', 'statement', 'statements', 'unapplied'],
  standing: ['case', 'cases', 'departures', 'mine', 'propose'],
  workbench: ['duties', 'member', 'members', 'search', 'started'],
} as const satisfies Record<string, readonly string[]>;

/** Packages that WeChat fetches while one reads a page, by that page. */
export const preloads: Record<string, string[]> = {
  'modules/meetings/pages/manage/index': ['attendance', 'proceedings'],
  'modules/meetings/pages/meeting/index': ['attendance', 'proceedings'],
  'pages/home/index': ['meetings', 'membership', 'notices'],
  'pages/meetings/index': ['meetings'],
  'pages/mine/index': ['identity', 'notices', 'privacy'],
  'pages/services/index': ['changes', 'committees', 'dues', 'payments', 'points'],
};
