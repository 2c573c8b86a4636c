import type { points } from '@contracts/points';
import type { RefusalsOf } from '@/i18n/refusals';
import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> & { refusals: RefusalsOf<typeof points> } = {
  ledger: {
    title: 'Points',
    balance: 'Points of {{year}}',
    unit: 'points',
    yearly: 'Every year begins at zero; what was earned stays to be looked up.',
    entries: 'Where each point comes from',
    which: 'Whose points',
    other: 'See another member',
    course: 'Over the year',
    courseOf: 'Points at the end of each month of {{year}}',
    rules: 'How to earn points',
    rule: '{{title}}: +{{points}} each time, at most {{cap}} a month',
    version: '{{title}}, rule since {{day}}',
    capped: 'The month had reached its most; only these count',
    reversal: 'Taken back',
    reversed: 'Taken back, does not count',
    reason: 'Reason: {{reason}}',
    empty: 'No points in {{year}} yet. Check in at a meeting and they appear here.',
    toMeetings: 'See meetings',
    notMember: 'Points belong to members. Join, check in at meetings, and they appear here.',
    apply: 'Apply to join',
  },
  reverse: {
    action: 'Take back',
    title: 'Take these points back',
    consequence:
      'The {{delta}} of “{{title}}” no longer count towards {{name}} in {{year}}. Both lines stay in the ledger with the reason, which the member sees. It cannot be undone.',
    hint: 'At least four characters; the member sees it',
    reasons: { mistake: 'Checked in by mistake; somebody else came.', twice: 'Counted twice for the same meeting.' },
    done: 'Taken back; the balance is {{balance}}.',
  },
  standings: {
    title: 'Standings',
    search: 'Search by name',
    entries_one: '{{count}} entry',
    entries_other: '{{count}} entries',
    balance: '{{balance}} pts',
    row: '{{name}}, No. {{no}}, points: {{balance}}, entries: {{count}}',
    empty: 'Nobody has points in {{year}} yet. Checking in at a meeting earns them.',
    whole: 'Open the whole ledger',
    home: 'Home',
  },
  refusals: {
    MEMBER_NOT_FOUND: 'This member was not found.',
    ENTRY_NOT_FOUND: 'This entry was not found.',
    ALREADY_REVERSED: 'This entry was reversed already.',
  },
};
