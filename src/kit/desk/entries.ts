import Taro from '@tarojs/taro';
import { actingUnit, isSecretariat, isStaff, type Whoami } from '@/cloud/reads';
import type { IconName } from '@/components/icon';
import { exists, go, goTab, urlOf } from '@/hooks/go';
import type { Tab } from '@/tabs';
import type { zhCN } from './messages/zh-CN';

export interface Entry {
  word: keyof typeof zhCN.rows;
  icon: IconName;
  /** A tab, or `module/page`; a page that this build does not have is not offered. */
  to: Tab | `${string}/${string}`;
  query?: Record<string, string>;
  open: (me: Whoami) => boolean;
  /** Under the one before. */
  inner?: boolean;
}
export interface EntryGroup {
  /** Left out: it needs no heading. */
  word?: keyof typeof zhCN.groups;
  entries: readonly Entry[];
}

const anybody = () => true;
const office = (me: Whoami) => me.offices.length > 0;
const member = (me: Whoami) => actingUnit(me)?.status === 'active';

/** The rail from above: the tabs, what waits for the person, what is kept. The server decides again who may read. */
export const groups: readonly EntryGroup[] = [
  {
    entries: [
      { word: 'home', icon: 'home', to: 'home', open: (me) => !office(me) },
      { word: 'duties', icon: 'stamp', to: 'home', open: office },
      {
        word: 'overdue',
        icon: 'clock',
        to: 'membership/review-queue',
        query: { filter: 'overdue' },
        open: isStaff,
        inner: true,
      },
      { word: 'started', icon: 'share', to: 'workbench/started', open: (me) => me.signedIn },
      { word: 'meetings', icon: 'meeting', to: 'meetings', open: anybody },
      { word: 'services', icon: 'grid', to: 'services', open: anybody },
      { word: 'mine', icon: 'person', to: 'mine', open: anybody },
    ],
  },
  {
    word: 'registers',
    entries: [
      { word: 'members', icon: 'people', to: 'workbench/members', open: isStaff },
      { word: 'admissions', icon: 'form', to: 'membership/review-queue', open: isStaff },
      { word: 'directory', icon: 'book', to: 'membership/directory', open: (me) => member(me) && !isStaff(me) },
      { word: 'points', icon: 'star', to: 'points/standings', open: isSecretariat },
      { word: 'appointments', icon: 'shield', to: 'identity/appointments', open: isStaff },
      { word: 'parameters', icon: 'settings', to: 'parameters/rules', open: isSecretariat },
    ],
  },
];

export const notices: Entry = { word: 'notices', icon: 'bell', to: 'notices/inbox', open: (me) => me.signedIn };

export interface Beginning {
  word: keyof typeof zhCN.begins;
  icon: IconName;
  to: `${string}/${string}`;
  open: (me: Whoami) => boolean;
}
/** ＋新建, by who one is. */
export const beginnings: readonly Beginning[] = [
  { word: 'meeting', icon: 'meeting', to: 'meetings/edit', open: isSecretariat },
  { word: 'application', icon: 'form', to: 'membership/apply', open: (me) => !isStaff(me) },
];

const isTab = (to: string): to is Tab => !to.includes('/');
export const isReachable = ({ to, open }: Pick<Entry, 'to' | 'open'>, me: Whoami) =>
  open(me) && (isTab(to) || exists(to));
/** Opens it above the page that is shown. */
export const open = ({ to }: Beginning) => {
  if (exists(to)) go(to);
};
/** Goes there; nothing that was open stays underneath. */
export const follow = ({ to, query }: Entry) => {
  if (isTab(to)) goTab(to);
  else if (exists(to)) void Taro.reLaunch({ url: urlOf(to, query) });
};
/** Whether the address is the entry's own page. */
export const isAt = ({ to, query }: Entry, here: string) => {
  const [path = '', search = ''] = here.split('?');
  const [module, page] = to.split('/');
  const own = page ? `/modules/${module}/pages/${page}/index` : `/pages/${to}/index`;
  const asked = Object.entries(query ?? {});
  return (
    path === own &&
    (asked.length === 0 ? search === '' : asked.every(([key, value]) => search.includes(`${key}=${value}`)))
  );
};
