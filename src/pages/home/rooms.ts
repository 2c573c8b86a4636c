import { type HomeView, holds, isSecretariat } from '@/cloud/reads';
import type { IconName } from '@/components/icon';
import type { Tile } from '@/components/tiles';
import { goTab, to } from '@/hooks/go';
import type { zhCN } from '@/i18n/messages/zh-CN';
import type { Translate } from '@/i18n/typed';
import { wanted } from '../meetings/segments';

interface Room {
  word: keyof typeof zhCN.home.rooms;
  icon: IconName;
  /** Who may enter; the server decides again. */
  may: (home: HomeView) => boolean;
  /** Undefined where this build does not contain it. */
  opens: (() => void) | undefined;
}

const anyOffice = () => true;
const auditor = (home: HomeView) => holds(home, ['director', 'compliance']);
const registrar = (home: HomeView) => holds(home, ['clerk', 'director', 'president', 'supervisor']);
const bookkeeper = (home: HomeView) => holds(home, ['finance', 'director', 'president', 'supervisor']);
const reviewer = (home: HomeView) => holds(home, ['clerk', 'director', 'president', 'council', 'supervisor']);
const treasurer = (home: HomeView) => holds(home, ['finance', 'director', 'president', 'supervisor', 'compliance']);
const creditReader = (home: HomeView) =>
  holds(home, ['clerk', 'director', 'compliance', 'supervisor', 'president', 'council']);
const payer = (home: HomeView) => holds(home, ['finance', 'director']);
const cashier = (home: HomeView) => holds(home, ['clerk', 'director', 'finance', 'president', 'supervisor']);
const keepsFees = (home: HomeView) => holds(home, ['director', 'finance']);
const importing = (home: HomeView) => holds(home, ['clerk', 'director', 'finance', 'compliance']);
const discloser = (home: HomeView) => treasurer(home) || registrar(home);
const runningMeetings = () => {
  wanted.set('running');
  goTab('meetings');
};

/** What can be begun. An entry stands here with what does it. */
export const beginnings: readonly Room[] = [
  { word: 'meeting', icon: 'meeting', may: isSecretariat, opens: to('meetings/edit') },
  { word: 'expense', icon: 'money', may: anyOffice, opens: to('expenses/edit') },
];

/** What is kept and what the house works by, under what one comes for. */
export const rooms: readonly { intent: keyof typeof zhCN.home.intents; rooms: readonly Room[] }[] = [
  {
    intent: 'membership',
    rooms: [
      { word: 'members', icon: 'people', may: registrar, opens: to('workbench/members') },
      { word: 'admissions', icon: 'stamp', may: reviewer, opens: to('membership/review-queue') },
      { word: 'care', icon: 'phone', may: isSecretariat, opens: to('care/calls') },
      { word: 'committees', icon: 'people', may: anyOffice, opens: to('committees/committees') },
      { word: 'positions', icon: 'shield', may: registrar, opens: to('positions/positions') },
      { word: 'changes', icon: 'building', may: registrar, opens: to('changes/changes') },
      { word: 'duplicates', icon: 'people', may: isSecretariat, opens: to('duplicates/candidates') },
      { word: 'imports', icon: 'list', may: importing, opens: to('imports/imports') },
      { word: 'credit', icon: 'chart', may: creditReader, opens: to('credit/overview') },
      { word: 'sanctions', icon: 'bang', may: reviewer, opens: to('standing/cases') },
      { word: 'departures', icon: 'share', may: isSecretariat, opens: to('standing/departures') },
    ],
  },
  {
    intent: 'money',
    rooms: [
      { word: 'books', icon: 'money', may: bookkeeper, opens: to('books/home') },
      { word: 'bills', icon: 'money', may: cashier, opens: to('payments/bills') },
      { word: 'dues', icon: 'money', may: cashier, opens: to('dues/standards') },
      { word: 'arrears', icon: 'clock', may: cashier, opens: to('dues/arrears') },
      { word: 'fees', icon: 'list', may: keepsFees, opens: to('payments/fees') },
      { word: 'budget', icon: 'form', may: anyOffice, opens: to('expenses/budget') },
      { word: 'expenses', icon: 'money', may: treasurer, opens: to('expenses/register') },
      { word: 'myExpenses', icon: 'money', may: anyOffice, opens: to('expenses/mine') },
      { word: 'payouts', icon: 'money', may: payer, opens: to('expenses/payable') },
      { word: 'advances', icon: 'clock', may: treasurer, opens: to('expenses/advances') },
    ],
  },
  {
    intent: 'meetings',
    rooms: [
      { word: 'meetings', icon: 'meeting', may: isSecretariat, opens: runningMeetings },
      { word: 'points', icon: 'star', may: isSecretariat, opens: to('points/standings') },
    ],
  },
  {
    intent: 'rules',
    rooms: [
      { word: 'disclosure', icon: 'book', may: discloser, opens: to('disclosure/calendar') },
      { word: 'warnings', icon: 'bang', may: anyOffice, opens: to('compliance/findings') },
      { word: 'parameters', icon: 'settings', may: anyOffice, opens: to('parameters/parameters') },
      { word: 'calendar', icon: 'calendar', may: anyOffice, opens: to('parameters/calendar') },
      { word: 'appointments', icon: 'person', may: registrar, opens: to('identity/appointments') },
      {
        word: 'inquiries',
        icon: 'search',
        may: (home) => registrar(home) || treasurer(home),
        opens: to('inquiries/register'),
      },
      {
        word: 'complaints',
        icon: 'bang',
        may: (home) => registrar(home) || auditor(home),
        opens: to('complaints/register'),
      },
      { word: 'sideposts', icon: 'form', may: anyOffice, opens: to('sideposts/mine') },
      { word: 'privacyRequests', icon: 'edit', may: isSecretariat, opens: to('privacy/requests') },
      { word: 'privacyAudit', icon: 'shield', may: auditor, opens: to('privacy/audits') },
    ],
  },
];

export const tilesOf = (list: readonly Room[], home: HomeView, t: Translate<typeof zhCN>): Tile[] =>
  list.flatMap(({ word, icon, may, opens }) =>
    opens && may(home) ? [{ icon, label: t(`home.rooms.${word}`), onTap: opens }] : [],
  );
