import type { charity } from '@contracts/charity';
import type { RefusalsOf } from '@/i18n/refusals';
import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> & { refusals: RefusalsOf<typeof charity> } = {
  yuan: '{{amount}} yuan',
  kinds: { grant: 'Gifts and grants', sponsorship: 'Sponsorship' },
  ledger: {
    title: 'Charity ledger',
    what: 'Each gift, grant and sponsorship that was received stands here. No line can be changed, and anybody may verify them all. Nobody’s name is shown.',
    kind: 'Kind',
    all: 'All',
    year: 'Year',
    allYears: 'All years',
    total: 'Sum (yuan)',
    count: 'Lines',
    member: 'From a member',
    other: 'From elsewhere',
    returned: 'Given back',
    sealed: 'sealed',
    waiting: 'not sealed yet',
    empty: 'No gift, grant or sponsorship was received yet.',
    verify: 'Verify the whole ledger',
  },
  refusals: {},
};
