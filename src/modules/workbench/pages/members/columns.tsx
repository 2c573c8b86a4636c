import type { MemberRow } from '@contracts/workbench';
import { dayText } from '@/i18n/dates';
import { text } from '@/i18n/main';
import type { Translate } from '@/i18n/typed';
import { settings } from '@/hooks/settings';
import type { Column } from '@/kit/register/types';
import { industryText } from '@/parts/membership/industries';
import { RevealEye } from '@/parts/membership/reveal';
import { tierText } from '@/parts/membership/tier-text';
import { expiryTone } from '../../components/expiry-tone';
import { statusTone } from '../../components/status-tone';
import type { zhCN } from '../../messages/zh-CN';
import type { Members } from './question';

type Text = Translate<(typeof zhCN)['members']>;
interface Shown {
  regionText: (code: string) => string;
  /** Phones that were revealed, by representative. */
  shown: Record<string, string>;
  onReveal: ((membershipId: string, representativeId: string) => void) | undefined;
}

// Standing council member is wider than 常务理事单位.
const tierWidth = () => (settings.get().language === 'en' ? 208 : 116);

/** What the register can show of a member; the keys are the contract's. */
export const columnsOf = (t: Text, { regionText, shown, onReveal }: Shown): Column<MemberRow, Members>[] => [
  {
    key: 'name',
    title: t('columns.name'),
    width: 296,
    fixed: true,
    sort: 'name',
    of: ({ name }) => name,
    note: ({ memberNo }) => memberNo,
  },
  { key: 'memberNo', title: t('columns.memberNo'), width: 96, sort: 'memberNo', of: ({ memberNo }) => memberNo ?? '' },
  { key: 'kind', title: t('columns.kind'), width: 104, sort: 'kind', of: ({ kind }) => text(`memberKinds.${kind}`) },
  {
    key: 'status',
    title: t('columns.status'),
    width: 88,
    sort: 'status',
    of: ({ status }) => t(`statuses.${status}`),
    tone: ({ status }) => statusTone(status),
  },
  { key: 'tier', title: t('columns.tier'), width: tierWidth(), sort: 'tier', of: ({ tier }) => tierText(tier) },
  {
    key: 'joinedOn',
    title: t('columns.joinedOn'),
    width: 112,
    sort: 'joinedOn',
    of: ({ joinedOn }) => joinedOn ?? '',
  },
  {
    key: 'representative',
    title: t('columns.representative'),
    width: 134,
    sort: 'representative',
    of: ({ representative }) => representative?.name ?? '',
    note: ({ representative }) => representative?.title ?? null,
  },
  {
    key: 'phone',
    title: t('columns.phone'),
    width: 150,
    of: ({ representative }) => (representative && (shown[representative.id] ?? representative.phone)) ?? '',
    extra: ({ id: membershipId, representative }) =>
      onReveal &&
      representative &&
      !shown[representative.id] && (
        <RevealEye name={representative.name} onTap={() => onReveal(membershipId, representative.id)} />
      ),
  },
  {
    key: 'committee',
    title: t('columns.committee'),
    width: 160,
    sort: 'committee',
    of: ({ committee }) => committee ?? '',
  },
  {
    key: 'industry',
    title: t('columns.industry'),
    width: 170,
    sort: 'industry',
    of: ({ industry }) => industryText(industry, settings.get().language),
  },
  { key: 'region', title: t('columns.region'), width: 180, sort: 'region', of: ({ region }) => regionText(region) },
  {
    key: 'licence',
    title: t('columns.licence'),
    width: 102,
    sort: 'licence',
    of: ({ nextExpiry }) => nextExpiry ?? '',
    tone: ({ nextExpiry }) => expiryTone(nextExpiry),
  },
  {
    key: 'points',
    title: t('columns.points'),
    width: 84,
    align: 'end',
    sort: 'points',
    of: ({ points }) => String(points),
    sum: ({ points }) => (points === null ? null : String(points)),
    amount: { of: ({ points }) => points, words: String },
  },
  {
    key: 'lastMeeting',
    title: t('columns.lastMeeting'),
    width: 160,
    sort: 'lastMeeting',
    of: ({ lastMeeting }) => (lastMeeting ? dayText(lastMeeting.on) : ''),
    note: ({ lastMeeting }) => lastMeeting?.title ?? null,
  },
  {
    key: 'grade',
    title: t('columns.grade'),
    width: 96,
    of: ({ grade }) => (grade ? t(`grades.${grade}`) : ''),
    tone: ({ grade }) => (grade === 'A' ? 'jade' : 'neutral'),
  },
  { key: 'tags', title: t('columns.tags'), width: 140, of: ({ tags }) => tags.map(({ name }) => name).join(' · ') },
];
