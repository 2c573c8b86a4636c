import type { Cloud } from '../cloud';
import { askedTransfer, asker } from '../moved-account';
import { plainText } from '../plain-text';
import { type Ask, memberFile, type Opening, rowId } from './opening';
import { openingsOfJudges } from './openings-of-judges';
import { openingsOfMembers } from './openings-of-members';
import { openingsOfMoney } from './openings-of-money';

/** The meeting of the demo data that is meant, by its title, as its secretariat sees it. */
const meeting = async (ask: Ask, title: string, scope = 'running') => {
  const { rows } = (await ask('meetings', 'list', { scope }, 'local-clerk')) as {
    rows: { id: string; title: string }[];
  };
  const found = rows.find((row) => row.title === title);
  if (!found) throw new Error(`the demo data has no meeting 「${title}」`);
  return found.id;
};
const idOf = (title: string, scope?: string) => async (ask: Ask) => `?id=${await meeting(ask, title, scope)}`;
const summit = idOf('精密制造秋季峰会');
const going = idOf('零部件供需对接会');
const council = idOf('理事会年末会议');
const training = idOf('五轴加工工艺培训');
const over = idOf('智能检测技术培训', 'past');
const draft = idOf('团体标准评审会');
const lastCouncil = async (ask: Ask) => {
  const { rows } = (await ask('meetings', 'list', { scope: 'past', kind: 'council' }, 'local-clerk')) as {
    rows: { id: string }[];
  };
  return `?id=${rows[0]?.id}`;
};
/** The code that the screen in the hall shows now. */
const hallCode = async (ask: Ask) => {
  const meetingId = (await going(ask)).slice('?id='.length);
  const { codes } = (await ask('attendance', 'hall', { meetingId }, 'local-clerk')) as { codes: { text: string }[] };
  return `?q=${encodeURIComponent(codes[0]?.text ?? '')}`;
};
const everybody = ['local-visitor', 'local-applicant', 'local-member', 'local-clerk', 'local-president'];

/** The member of the demo asks for something to be corrected, once. */
const asked = async (ask: Ask) => {
  const { rows } = (await ask('privacy', 'corrections', {}, 'local-member')) as { rows: object[] };
  const input = { about: 'meetings.registration', words: '我的职务写错了，应该是总经理' };
  if (rows.length === 0) await ask('privacy', 'askCorrection', input, 'local-member');
  return '';
};
/** The secretariat looks at the member's phone, with a reason. */
const looked = async (ask: Ask) => {
  const unit = (await ask('membership', 'myUnit', {}, 'local-member')) as {
    id: string;
    representatives: { id: string }[];
  };
  for (const { id } of unit.representatives) {
    const field = { kind: 'phone', representativeId: id };
    await ask('membership', 'reveal', { membershipId: unit.id, field, reason: '核对到会名单' }, 'local-clerk');
  }
  return '';
};

/** Pages that are not named here are opened by a member, without a query. */
const openings: Record<string, Opening[]> = {
  ...openingsOfJudges,
  ...openingsOfMembers,
  ...openingsOfMoney,
  // The director and finance have the most rooms.
  'pages/home': [...everybody, 'local-director', 'local-finance'].map((openid) => ({ openid })),
  'pages/services': everybody.map((openid) => ({ openid })),
  'pages/mine': everybody.map((openid) => ({ openid })),
  'membership/apply': [{ openid: 'local-visitor' }],
  'membership/drafts': [{ openid: 'local-visitor' }],
  'membership/applications': [{ openid: 'local-applicant' }],
  'membership/application': [{ openid: 'local-applicant', query: (ask) => rowId(ask('membership', 'myApplications')) }],
  'membership/invitation': [{ openid: 'local-applicant', query: (ask) => rowId(ask('membership', 'invitations')) }],
  'membership/review-queue': [{ openid: 'local-clerk' }, { openid: 'local-president' }],
  'membership/review': [
    { openid: 'local-clerk', query: (ask) => rowId(ask('membership', 'reviewQueue', { filter: 'mine' })) },
  ],
  'membership/member': [{ openid: 'local-member', query: (ask) => rowId(ask('membership', 'directory')) }],
  'membership/verify': [
    { openid: 'local-visitor' },
    {
      openid: 'local-member',
      // The link inside the code of one's own card.
      query: async (ask) =>
        `?${plainText((await ask('membership', 'card')).qr)
          .split('?')
          .at(-1)}`,
    },
  ],
  'pages/meetings': everybody.map((openid) => ({ openid })),
  'meetings/meeting': [
    { openid: 'local-visitor', query: going },
    { openid: 'local-member', query: summit },
    { openid: 'local-member', query: over },
    { openid: 'local-clerk', query: going },
  ],
  'meetings/register': [{ openid: 'local-member', query: training }],
  'meetings/edit': [{ openid: 'local-clerk' }, { openid: 'local-clerk', query: draft }],
  'meetings/check': [{ openid: 'local-clerk', query: draft }],
  'meetings/manage': [
    { openid: 'local-clerk', query: going },
    { openid: 'local-clerk', query: summit },
  ],
  'meetings/registrations': [{ openid: 'local-clerk', query: summit }],
  'attendance/ticket': [{ openid: 'local-member' }, { openid: 'local-member', query: summit }],
  'attendance/check-in': [{ openid: 'local-member' }, { openid: 'local-member', query: hallCode }],
  'attendance/gate': [{ openid: 'local-clerk' }, { openid: 'local-clerk', query: going }],
  'attendance/hall': [{ openid: 'local-clerk', query: going }],
  'attendance/gate-log': [{ openid: 'local-clerk', query: going }],
  'proceedings/floor': [{ openid: 'local-member', query: going }],
  'proceedings/roll': [{ openid: 'local-clerk', query: council }],
  'proceedings/minutes': [{ openid: 'local-clerk', query: lastCouncil }],
  'proceedings/minutes-edit': [{ openid: 'local-clerk', query: lastCouncil }],
  'proceedings/survey': [{ openid: 'local-member', query: over }],
  'proceedings/report': [{ openid: 'local-clerk', query: over }],
  'points/ledger': [{ openid: 'local-member' }],
  'points/standings': [{ openid: 'local-clerk' }],
  'workbench/duties': [
    { openid: 'local-clerk' },
    { openid: 'local-president', query: () => Promise.resolve('?filter=others') },
    { openid: 'local-member' },
  ],
  'workbench/started': [{ openid: 'local-applicant' }, { openid: 'local-clerk' }, { openid: 'local-visitor' }],
  'workbench/search': [{ openid: 'local-clerk' }],
  'notices/inbox': [{ openid: 'local-member' }, { openid: 'local-clerk' }],
  'parameters/parameters': [{ openid: 'local-clerk' }],
  'parameters/parameter': [
    { openid: 'local-clerk', query: () => Promise.resolve('?id=meetings.votingRules') },
    { openid: 'local-president', query: () => Promise.resolve('?id=identity.termYears') },
  ],
  'parameters/calendar': [{ openid: 'local-clerk' }, { openid: 'local-president' }],
  'parameters/arrangement': [{ openid: 'local-clerk' }],
  'workbench/members': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'workbench/member': [
    { openid: 'local-director', query: memberFile },
    { openid: 'local-supervisor', query: memberFile },
  ],
  'privacy/mine': [{ openid: 'local-member' }, { openid: 'local-visitor' }],
  'privacy/holding': [{ openid: 'local-member', query: () => Promise.resolve('?key=meetings.registration') }],
  'privacy/looks': [{ openid: 'local-member', query: looked }],
  'privacy/corrections': [{ openid: 'local-member', query: asked }],
  'privacy/requests': [{ openid: 'local-clerk', query: asked }],
  'privacy/erase': [{ openid: 'local-member' }, { openid: 'local-visitor' }],
  'privacy/receipt': [{ openid: 'local-visitor' }],
  'privacy/audits': [{ openid: 'local-compliance' }],
  'privacy/audit': [{ openid: 'local-compliance', query: () => Promise.resolve('?year=2025') }],
  'identity/transfer': [asker, 'local-member', 'local-clerk'].map((openid) => ({
    openid,
    query: async (_: Ask, cloud: Cloud) => `?id=${await askedTransfer(cloud)}`,
  })),
  'identity/appointments': [{ openid: 'local-director' }],
  'identity/desk-login': [{ openid: 'local-visitor' }],
  'identity/desk-confirm': [
    {
      openid: 'local-member',
      query: async (ask) =>
        `?scene=${plainText((await ask('identity', 'startDeskSession', { device: 'Chrome' })).pairingCode)}`,
    },
  ],
};

/** `modules/membership/pages/apply/index` is known as `membership/apply`. */
const shortName = (route: string) => route.replace(/^modules\/([^/]+)\/pages\//, '$1/').replace(/\/index$/, '');

/** Every way in which a page is to be opened, its link complete. */
export async function openingsOf(route: string, cloud: Cloud): Promise<{ openid: string; path: string }[]> {
  const ways = openings[shortName(route)] ?? [{ openid: 'local-member' }];
  return Promise.all(
    ways.map(async ({ openid, query }) => {
      const ask: Ask = async (name, action, input = {}, as = openid) => {
        const reply = (await cloud.call(name, { action, input, requestId: crypto.randomUUID() }, as)) as {
          data?: Record<string, unknown>;
          error?: { code: string };
        };
        if (!reply.data) throw new Error(`${name}.${action} says ${reply.error?.code} to ${as}`);
        return reply.data;
      };
      return { openid, path: route + ((await query?.(ask, cloud)) ?? '') };
    }),
  );
}
