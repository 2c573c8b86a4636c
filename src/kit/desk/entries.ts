import Taro from '@tarojs/taro';
import { holds, isMember, isSecretariat, isStaff, type Whoami } from '@/cloud/reads';
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
  /** What it counts is late. */
  urgent?: boolean;
}
export interface EntryGroup {
  word: keyof typeof zhCN.groups;
  entries: readonly Entry[];
}

const anybody = () => true;
const office = (me: Whoami) => me.offices.length > 0;
const noOffice = (me: Whoami) => !office(me);
const member = isMember;
const registrar = (me: Whoami) => holds(me, ['clerk', 'director', 'president', 'supervisor']);
const cashier = (me: Whoami) => holds(me, ['clerk', 'director', 'finance', 'president', 'supervisor']);
const treasurer = (me: Whoami) => holds(me, ['finance', 'director', 'president', 'supervisor', 'compliance']);
const importer = (me: Whoami) => holds(me, ['clerk', 'director', 'finance', 'compliance']);
const bookkeeper = (me: Whoami) => holds(me, ['finance', 'director', 'president', 'supervisor']);
const postReader = (me: Whoami) => holds(me, ['clerk', 'director', 'compliance', 'supervisor', 'president']);
const handler = (me: Whoami) => postReader(me) || holds(me, ['council']);
/** Who sees what others are late with (cloudfunctions/ground/duties.ts). */
const overseer = registrar;

/** The rail from above: what waits for the person, where to go, what is kept by what one comes for. The server decides again who may read. */
export const groups: readonly EntryGroup[] = [
  {
    word: 'own',
    entries: [
      { word: 'home', icon: 'home', to: 'home', open: noOffice },
      { word: 'duties', icon: 'stamp', to: 'workbench/duties', open: (me) => me.signedIn },
      {
        word: 'overdue',
        icon: 'clock',
        to: 'workbench/duties',
        query: { filter: 'overdue' },
        open: office,
        inner: true,
        urgent: true,
      },
      {
        word: 'others',
        icon: 'clock',
        to: 'workbench/duties',
        query: { filter: 'others' },
        open: overseer,
        inner: true,
      },
      { word: 'started', icon: 'share', to: 'workbench/started', open: (me) => me.signedIn },
      { word: 'myExpenses', icon: 'money', to: 'expenses/mine', open: office },
      { word: 'meetings', icon: 'meeting', to: 'meetings', open: noOffice },
      { word: 'services', icon: 'grid', to: 'services', open: noOffice },
    ],
  },
  {
    word: 'membership',
    entries: [
      { word: 'members', icon: 'people', to: 'workbench/members', open: registrar },
      { word: 'directory', icon: 'book', to: 'membership/directory', open: (me) => member(me) && !isStaff(me) },
      { word: 'admissions', icon: 'form', to: 'membership/review-queue', open: isStaff },
      { word: 'care', icon: 'phone', to: 'care/calls', open: isSecretariat },
      { word: 'committees', icon: 'building', to: 'committees/committees', open: office },
      { word: 'positions', icon: 'shield', to: 'positions/positions', open: registrar },
      { word: 'changes', icon: 'building', to: 'changes/changes', open: registrar },
      { word: 'duplicates', icon: 'people', to: 'duplicates/candidates', open: registrar },
      { word: 'imports', icon: 'list', to: 'imports/imports', open: importer },
      { word: 'sanctions', icon: 'bang', to: 'standing/cases', open: (me) => registrar(me) || holds(me, ['council']) },
      { word: 'departures', icon: 'share', to: 'standing/departures', open: isSecretariat },
    ],
  },
  {
    word: 'money',
    entries: [
      { word: 'books', icon: 'money', to: 'books/home', open: bookkeeper },
      { word: 'entries', icon: 'form', to: 'books/entries', open: bookkeeper, inner: true },
      { word: 'statements', icon: 'book', to: 'books/statements', open: bookkeeper, inner: true },
      { word: 'bills', icon: 'money', to: 'payments/bills', open: cashier },
      { word: 'reconciliation', icon: 'list', to: 'reconciliation/statements', open: bookkeeper },
      { word: 'dues', icon: 'money', to: 'dues/standards', open: cashier },
      { word: 'arrears', icon: 'clock', to: 'dues/arrears', open: cashier, inner: true },
      { word: 'fees', icon: 'list', to: 'payments/fees', open: (me) => holds(me, ['finance', 'director']) },
      { word: 'budget', icon: 'form', to: 'expenses/budget', open: office },
      { word: 'expenses', icon: 'money', to: 'expenses/register', open: treasurer },
      { word: 'payouts', icon: 'money', to: 'expenses/payable', open: (me) => holds(me, ['finance', 'director']) },
      { word: 'advances', icon: 'clock', to: 'expenses/advances', open: treasurer },
    ],
  },
  {
    word: 'gatherings',
    entries: [
      { word: 'meetings', icon: 'meeting', to: 'meetings', open: office },
      { word: 'points', icon: 'star', to: 'points/standings', open: isSecretariat },
    ],
  },
  {
    word: 'settings',
    entries: [
      { word: 'parameters', icon: 'settings', to: 'parameters/parameters', open: office },
      { word: 'calendar', icon: 'calendar', to: 'parameters/calendar', open: office },
      { word: 'appointments', icon: 'shield', to: 'identity/appointments', open: isStaff },
      { word: 'inquiries', icon: 'search', to: 'inquiries/register', open: (me) => registrar(me) || treasurer(me) },
      { word: 'disclosure', icon: 'book', to: 'disclosure/calendar', open: (me) => cashier(me) || postReader(me) },
      { word: 'published', icon: 'eye', to: 'disclosure/published', open: office, inner: true },
      { word: 'complaints', icon: 'bang', to: 'complaints/register', open: handler },
      { word: 'sideposts', icon: 'form', to: 'sideposts/register', open: postReader },
      { word: 'mySideposts', icon: 'form', to: 'sideposts/mine', open: office, inner: true },
      { word: 'privacyRequests', icon: 'edit', to: 'privacy/requests', open: isSecretariat },
      { word: 'privacyAudit', icon: 'eye', to: 'privacy/audits', open: (me) => holds(me, ['director', 'compliance']) },
    ],
  },
];

/** At the foot of the rail. */
export const foot: readonly Entry[] = [
  { word: 'services', icon: 'grid', to: 'services', open: office },
  { word: 'notices', icon: 'bell', to: 'notices/inbox', open: (me) => me.signedIn },
];
/** The person's own settings, behind the name. */
export const mine: Entry = { word: 'mine', icon: 'person', to: 'mine', open: anybody };

export interface Beginning {
  word: keyof typeof zhCN.begins;
  icon: IconName;
  to: `${string}/${string}`;
  open: (me: Whoami) => boolean;
}
/** ＋新建, by who one is. */
export const beginnings: readonly Beginning[] = [
  { word: 'meeting', icon: 'meeting', to: 'meetings/edit', open: isSecretariat },
  { word: 'expense', icon: 'money', to: 'expenses/edit', open: office },
  { word: 'imports', icon: 'list', to: 'imports/imports', open: importer },
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
