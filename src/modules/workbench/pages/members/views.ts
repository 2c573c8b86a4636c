import { today } from '@/i18n/dates';
import type { Translate } from '@/i18n/typed';
import type { View } from '@/kit/register/types';
import type { zhCN } from '../../messages/zh-CN';

/** Without what the view has in common. */
const columns = ['tier', 'representative', 'phone', 'licence', 'points', 'lastMeeting', 'grade'];
const byName = { key: 'name', descending: false };
/** Days ahead in which a licence is about to end. */
const ahead = 60;
const later = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** What the register is looked at for most often. */
export const viewsOf = (t: Translate<(typeof zhCN)['members']>): View[] => [
  { key: 'active', name: t('views.active'), filters: { status: ['active'] }, columns, sort: byName },
  {
    key: 'all',
    name: t('views.all'),
    filters: {},
    columns: ['status', ...columns],
    sort: { key: 'memberNo', descending: false },
  },
  {
    key: 'licences',
    name: t('views.licences'),
    filters: { status: ['active'], expiresBy: [later(ahead)] },
    columns: ['licence', 'representative', 'phone', 'tier', 'lastMeeting'],
    sort: { key: 'licence', descending: false },
  },
  {
    key: 'former',
    name: t('views.former'),
    filters: { status: ['withdrawn', 'expelled', 'terminated'] },
    columns: ['status', 'tier', 'joinedOn', 'representative', 'phone', 'lastMeeting'],
    sort: byName,
  },
];
