import { type Ask, memberFile, type Opening, rowId, rowOr } from './opening';

interface Pair {
  first: { id: string };
  second: { id: string };
}
const pairs = async (ask: Ask) => {
  const { rows } = (await ask('duplicates', 'candidates', {}, 'local-clerk')) as unknown as { rows: Pair[] };
  if (!rows[0]) throw new Error('the demo data has no two files of one company');
  return rows;
};
const pair = async (ask: Ask) => {
  const [{ first, second }] = (await pairs(ask)) as [Pair];
  return `?first=${first.id}&second=${second.id}`;
};
/** The last pair becomes one file; the first stays for who compares. */
const merged = (ask: Ask) =>
  rowOr(ask('duplicates', 'merges', {}, 'local-clerk'), async () => {
    const { first, second } = (await pairs(ask)).at(-1) as Pair;
    const seen = (await ask('duplicates', 'compare', { firstId: first.id, secondId: second.id }, 'local-clerk')) as {
      first: { version: number };
      second: { version: number };
    };
    const input = {
      ...{ keptId: first.id, keptVersion: seen.first.version },
      ...{ mergedId: second.id, mergedVersion: seen.second.version },
      reason: '同一家企业登记了两次',
    };
    return String((await ask('duplicates', 'merge', input, 'local-clerk')).mergeId);
  });
const change = (ask: Ask) => rowId(ask('changes', 'list', {}, 'local-clerk'));
const hearing = (ask: Ask) => rowId(ask('standing', 'cases', {}, 'local-clerk'));
const complaint = (openid: string) => (ask: Ask) => rowId(ask('complaints', 'register', {}, openid));
const question = (openid: string) => (ask: Ask) => rowId(ask('inquiries', 'register', {}, openid));
const published = (ask: Ask) => rowId(ask('inquiries', 'answers', {}, 'local-member'));
/** The first of this year's calendar. */
const disclosed = (ask: Ask) => rowId(ask('disclosure', 'calendar', { year: new Date().getFullYear() }, 'local-clerk'));
const committee = (ask: Ask) => rowId(ask('committees', 'list'));

/** The member's life: positions, care, sanctions, doubles, changes, committees, sheets. */
export const openingsOfMembers: Record<string, Opening[]> = {
  'positions/positions': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'positions/edit': [{ openid: 'local-director' }],
  'positions/election': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'care/calls': [{ openid: 'local-clerk' }],
  'care/member': [{ openid: 'local-clerk', query: memberFile }],
  'standing/cases': [{ openid: 'local-clerk' }, { openid: 'local-president' }],
  'standing/case': [
    { openid: 'local-clerk', query: hearing },
    { openid: 'local-president', query: hearing },
  ],
  'complaints/mine': [{ openid: 'local-member' }],
  'complaints/make': [{ openid: 'local-member' }],
  'complaints/code': [{ openid: 'local-member' }],
  'complaints/register': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'complaints/complaint': [
    { openid: 'local-clerk', query: complaint('local-clerk') },
    { openid: 'local-member', query: (ask) => rowId(ask('complaints', 'mine', {}, 'local-member')) },
    { openid: 'local-supervisor', query: complaint('local-supervisor') },
  ],
  'inquiries/mine': [{ openid: 'local-member' }],
  'inquiries/ask': [{ openid: 'local-member' }],
  'inquiries/code': [{ openid: 'local-member' }],
  'inquiries/note': [{ openid: 'local-clerk' }],
  'inquiries/register': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'inquiries/answers': [{ openid: 'local-member' }],
  'inquiries/answer': [{ openid: 'local-member', query: published }],
  'inquiries/inquiry': [
    { openid: 'local-director', query: question('local-director') },
    { openid: 'local-member', query: (ask) => rowId(ask('inquiries', 'mine', {}, 'local-member')) },
    { openid: 'local-supervisor', query: question('local-supervisor') },
  ],
  'sideposts/mine': [{ openid: 'local-director' }],
  'sideposts/declare': [{ openid: 'local-director' }],
  'sideposts/register': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'disclosure/calendar': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'disclosure/duty': [
    { openid: 'local-clerk', query: disclosed },
    { openid: 'local-supervisor', query: disclosed },
  ],
  'disclosure/published': [{ openid: 'local-visitor' }, { openid: 'local-member' }, { openid: 'local-clerk' }],
  'disclosure/item': [
    { openid: 'local-visitor', query: (ask) => rowId(ask('disclosure', 'published', {}, 'local-visitor')) },
    { openid: 'local-member', query: (ask) => rowId(ask('disclosure', 'published', {}, 'local-member')) },
  ],
  'standing/propose': [{ openid: 'local-director', query: memberFile }],
  'standing/departures': [{ openid: 'local-clerk' }],
  'duplicates/candidates': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'duplicates/compare': [{ openid: 'local-clerk', query: pair }],
  'duplicates/merge': [{ openid: 'local-clerk', query: merged }],
  'duplicates/merges': [{ openid: 'local-clerk' }],
  'changes/changes': [{ openid: 'local-clerk' }, { openid: 'local-supervisor' }],
  'changes/change': [{ openid: 'local-director', query: change }],
  'changes/report': [
    { openid: 'local-member' },
    { openid: 'local-clerk', query: () => Promise.resolve('?as=secretariat') },
  ],
  'committees/committees': [{ openid: 'local-member' }, { openid: 'local-director' }],
  'committees/committee': [
    { openid: 'local-member', query: committee },
    { openid: 'local-director', query: committee },
  ],
  'imports/imports': [{ openid: 'local-clerk' }],
  'imports/import': [{ openid: 'local-clerk', query: (ask) => rowId(ask('imports', 'list')) }],
};
