import { isMember, type Whoami } from '@/cloud/reads';
import type { IconName } from '@/components/icon';
import { goTab, type PageName, to } from '@/hooks/go';
import type { zhCN } from '@/i18n/messages/zh-CN';
import { everyday, foldEveryday, type ServiceName } from './everyday';

type Words = typeof zhCN.services;
type Who = keyof Words['who'];
export interface Service {
  name: ServiceName;
  icon: IconName;
  open: () => void;
}
interface Offer {
  name: ServiceName;
  icon: IconName;
  page: PageName | 'meetings';
  /** Where not everybody of its intent may enter. */
  may?: (me: Whoami) => boolean;
}
export interface Intent {
  name: keyof Words['intents'];
  /** Who may enter, said once; the server decides again. */
  who: Who;
  offers: readonly Offer[];
}

const enters: Record<Who, (me: Whoami) => boolean> = {
  anyone: () => true,
  person: (me) => me.signedIn,
  member: isMember,
  inside: (me) => isMember(me) || me.offices.length > 0,
  party: (me) => me.offices.some(({ office }) => office === 'party'),
};

/** What people come for. A tile stands here with what does it; an intent without one is not shown. */
export const intents: readonly Intent[] = [
  {
    name: 'membership',
    who: 'member',
    offers: [
      { name: 'unit', icon: 'building', page: 'membership/unit' },
      { name: 'card', icon: 'qr', page: 'membership/card' },
      { name: 'credit', icon: 'chart', page: 'credit/file' },
      { name: 'points', icon: 'star', page: 'points/ledger' },
      { name: 'bills', icon: 'money', page: 'payments/mine' },
      { name: 'dues', icon: 'money', page: 'dues/mine' },
    ],
  },
  {
    name: 'errands',
    who: 'person',
    offers: [
      // Nobody who belongs to the house is invited to join it.
      { name: 'apply', icon: 'form', page: 'membership/apply', may: (me) => !enters.inside(me) },
      // Whoever stands for a member that is suspended or in arrears is no member at the door: here is its way out.
      { name: 'standing', icon: 'card', page: 'standing/mine', may: (me) => !enters.inside(me) },
      { name: 'progress', icon: 'clock', page: 'workbench/started' },
      { name: 'inbox', icon: 'bell', page: 'notices/inbox' },
      { name: 'inquiries', icon: 'search', page: 'inquiries/mine' },
      { name: 'complaints', icon: 'bang', page: 'complaints/mine' },
      { name: 'profile', icon: 'person', page: 'identity/profile' },
      { name: 'sessions', icon: 'desk', page: 'identity/sessions', may: (me) => enters.inside(me) },
    ],
  },
  {
    name: 'resources',
    who: 'inside',
    offers: [{ name: 'directory', icon: 'book', page: 'membership/directory' }],
  },
  {
    name: 'open',
    who: 'anyone',
    offers: [
      { name: 'disclosures', icon: 'book', page: 'disclosure/published' },
      { name: 'verify', icon: 'shield', page: 'membership/verify' },
      { name: 'verifyCredit', icon: 'chart', page: 'credit/verify' },
      { name: 'fees', icon: 'list', page: 'payments/fees' },
      { name: 'charityLedger', icon: 'book', page: 'charity/ledger' },
      { name: 'answers', icon: 'book', page: 'inquiries/answers' },
      // Whoever is not signed in complains without a name.
      { name: 'complaints', icon: 'bang', page: 'complaints/mine', may: (me) => !me.signedIn },
    ],
  },
  { name: 'party', who: 'party', offers: [] },
];

/** What a search finds besides: it has its place under another tab, or waits there when there is something of it. */
const elsewhere: Intent = {
  name: 'errands',
  who: 'person',
  offers: [
    { name: 'meetings', icon: 'meeting', page: 'meetings' },
    { name: 'drafts', icon: 'edit', page: 'membership/drafts' },
    { name: 'reminders', icon: 'clock', page: 'notices/reminders' },
    { name: 'sessions', icon: 'desk', page: 'identity/sessions', may: (me) => !enters.inside(me) },
    { name: 'consents', icon: 'shield', page: 'identity/consents' },
  ],
};

/** What of an intent this person may open, in this build. */
export const servicesOf = ({ who, offers }: Intent, me: Whoami): Service[] =>
  offers.flatMap(({ name, icon, page, may }) => {
    const open = page === 'meetings' ? () => goTab('meetings') : to(page);
    return open && enters[who](me) && (may?.(me) ?? true) ? [{ name, icon, open }] : [];
  });

/** Services whose name, or an everyday word for them, has to do with what was typed, in either language. */
export const findServices = (q: string, me: Whoami, nameOf: (name: ServiceName) => string): Service[] => {
  const sought = foldEveryday(q);
  if (sought === '') return [];
  const meant = (word: string) =>
    foldEveryday(word).includes(sought) || (word.length > 1 && sought.includes(foldEveryday(word)));
  return [...intents, elsewhere]
    .flatMap((intent) => servicesOf(intent, me))
    .filter(({ name }) => [nameOf(name), ...everyday[name]].some(meant));
};
