import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../messages/zh-CN';
import { stepOf } from './draft';

type Text = Translate<(typeof zhCN)['run']>;
const names = {
  kind: 'kind',
  title: 'name',
  sessionNo: 'sessionNo',
  introduction: 'introduction',
  committeeId: 'committee',
  startsAt: 'startsAt',
  endsAt: 'endsAt',
  urgentReason: 'urgent',
  place: 'placeName',
  'place.name': 'placeName',
  'place.address': 'address',
  'place.region': 'region',
  'place.position': 'radius',
  'place.checkInRadius': 'radius',
  capacity: 'capacity',
  companyQuota: 'quota',
  companions: 'companions',
  audience: 'audience',
  registrationOpensAt: 'opensAt',
  registrationClosesAt: 'closesAt',
  cancelUntil: 'cancelUntil',
  fee: 'fee',
  'fee.fen': 'fee',
  'fee.basis': 'feeBasis',
  liveFinder: 'live',
} as const;
const isNamed = (path: string): path is keyof typeof names => path in names;

/** What the field of a dotted path is called on the page. */
export const fieldName = (path: string, t: Text): string => {
  const [root = '', index = ''] = path.split('.');
  if (root === 'questions' && index !== '') return t('edit.questionNth', { n: Number(index) + 1 });
  if (root === 'agenda' && index !== '') return t('edit.item', { n: Number(index) + 1 });
  if (isNamed(path)) return t(`edit.${names[path]}`);
  return isNamed(root) ? t(`edit.${names[root]}`) : t(`edit.steps.${stepOf(path)}`);
};
