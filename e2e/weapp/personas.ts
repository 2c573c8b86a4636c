import type { Cloud } from '../cloud';
import { plainText } from '../plain-text';

/** Asks a function as the person who will open the page. */
type Ask = (name: string, action: string, input?: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Who opens a page cold, and what its link says. */
interface Opening {
  openid: string;
  query?: (ask: Ask) => Promise<string>;
}

const rowId = async (asked: Promise<Record<string, unknown>>) => {
  const { rows } = (await asked) as { rows: { id: string }[] };
  if (!rows[0]) throw new Error('the demo data has nothing to open the page with');
  return `?id=${rows[0].id}`;
};
const everybody = ['local-visitor', 'local-applicant', 'local-member', 'local-clerk', 'local-president'];

/** Pages that are not named here are opened by a member, without a query. */
const openings: Record<string, Opening[]> = {
  'pages/home': everybody.map((openid) => ({ openid })),
  'pages/services': everybody.map((openid) => ({ openid })),
  'pages/mine': everybody.map((openid) => ({ openid })),
  'membership/apply': [{ openid: 'local-visitor' }],
  'membership/drafts': [{ openid: 'local-visitor' }],
  'membership/applications': [{ openid: 'local-applicant' }],
  'membership/application': [{ openid: 'local-applicant', query: (ask) => rowId(ask('membership', 'myApplications')) }],
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
  'identity/appointments': [{ openid: 'local-director' }],
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
      const ask: Ask = async (name, action, input = {}) => {
        const reply = (await cloud.call(name, { action, input, requestId: crypto.randomUUID() }, openid)) as {
          data?: Record<string, unknown>;
          error?: { code: string };
        };
        if (!reply.data) throw new Error(`${name}.${action} says ${reply.error?.code} to ${openid}`);
        return reply.data;
      };
      return { openid, path: route + ((await query?.(ask)) ?? '') };
    }),
  );
}
