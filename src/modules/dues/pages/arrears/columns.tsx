import type { Arrear } from '@contracts/dues';
import type { cloud } from '@/cloud/client';
import type { Tone } from '@/components/chip';
import type { Translate } from '@/i18n/typed';
import { money } from '@/i18n/money';
import type { Column } from '@/kit/register/types';
import { RevealEye } from '@/parts/membership/reveal';
import { tierText } from '@/parts/membership/tier-text';
import type { zhCN } from '../../messages/zh-CN';

export type Arrears = Awaited<ReturnType<typeof cloud.dues.arrears>>;
const ageTone = (age: Arrear['age']): Tone => (age === 'month' ? 'azure' : age === 'quarter' ? 'amber' : 'cinnabar');

/** What the register shows of a bill that is overdue; the keys are the contract's. */
export const columnsOf = (
  t: Translate<(typeof zhCN)['arrears']>,
  shown: Record<string, string>,
  onReveal: ((membershipId: string, representativeId: string) => void) | undefined,
): Column<Arrear, Arrears>[] => [
  {
    key: 'name',
    title: t('columns.name'),
    width: 252,
    fixed: true,
    sort: 'name',
    of: ({ name }) => name,
    note: ({ memberNo }) => memberNo,
  },
  { key: 'memberNo', title: t('columns.memberNo'), width: 96, of: ({ memberNo }) => memberNo ?? '' },
  { key: 'tier', title: t('columns.tier'), width: 108, of: ({ tier }) => tierText(tier) },
  { key: 'committee', title: t('columns.committee'), width: 150, of: ({ committee }) => committee ?? '' },
  { key: 'billNo', title: t('columns.billNo'), width: 140, of: ({ billNo }) => billNo },
  { key: 'periodFrom', title: t('columns.periodFrom'), width: 112, of: ({ periodFrom }) => periodFrom },
  { key: 'dueDay', title: t('columns.dueDay'), width: 112, of: ({ dueDay }) => dueDay },
  {
    key: 'days',
    title: t('columns.days'),
    width: 104,
    sort: 'days',
    of: ({ days }) => t('days', { days }),
    tone: ({ age }) => ageTone(age),
  },
  {
    key: 'owed',
    title: t('columns.owed'),
    width: 108,
    align: 'end',
    sort: 'owed',
    of: ({ owed }) => money(owed),
    sum: ({ owed }) => money(owed),
    amount: { of: ({ owed }) => owed, words: money },
  },
  {
    key: 'contact',
    title: t('columns.contact'),
    width: 132,
    of: ({ contact }) => contact ?? '',
    note: ({ reachable }) => (reachable ? null : t('unreachable')),
  },
  {
    key: 'phone',
    title: t('columns.phone'),
    width: 142,
    of: ({ contactId, phone }) => (contactId && (shown[contactId] ?? phone)) ?? '',
    extra: ({ membershipId, contactId, contact }) =>
      onReveal &&
      contactId &&
      !shown[contactId] && <RevealEye name={contact ?? ''} onTap={() => onReveal(membershipId, contactId)} />,
  },
  {
    key: 'called',
    title: t('columns.called'),
    width: 180,
    of: ({ called }) => called?.on ?? '',
    note: ({ called }) => called?.note ?? null,
  },
];
