import type { MeetingDraft } from '../../contracts/meeting-form';
import { checkMeeting } from './judge-form';

const area = {
  name: '太湖',
  cities: ['3202'],
  places: ['无锡'],
  strong: ['太湖风景名胜区'],
  weak: ['马山'],
  guards: [],
};
const rules = { venue: { areas: [area], source: '通知' }, noticeDays: { council: 10 } };
const now = new Date('2026-11-20T02:00:00Z');
const form = (change: Partial<MeetingDraft> = {}): MeetingDraft => ({
  kind: 'council',
  title: '理事会',
  sessionNo: '',
  introduction: '',
  committeeId: null,
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T03:00:00.000Z',
  place: { name: '会议中心', address: '江滨路 1 号', region: '330108', position: null, checkInRadius: null },
  capacity: 20,
  companyQuota: null,
  companions: 0,
  audience: { members: true, tiers: [], committees: [], offices: [], guests: false },
  fee: { fen: 0, basis: '' },
  registrationOpensAt: '2026-11-21T01:00:00.000Z',
  registrationClosesAt: '2026-11-30T01:00:00.000Z',
  cancelUntil: '2026-11-30T01:00:00.000Z',
  questions: [],
  agenda: [],
  liveFinder: null,
  urgentReason: '',
  ...change,
});
const scenic = { name: '马山某酒店', address: '', region: '320211', position: null, checkInRadius: null };
const check = (given: MeetingDraft, decisions: Parameters<typeof checkMeeting>[1]['decisions'] = []) =>
  checkMeeting(given, { home: '330100', decisions }, rules, now);

it('finds nothing to mend in a whole form, and says that the notice is long enough', () =>
  expect(check(form())).toEqual({
    findings: [expect.objectContaining({ rule: 'notice.kept', level: 'pass' })],
    missing: [],
    notice: expect.objectContaining({ ok: true }),
    holding: [],
  }));

it('has no notice to judge while no start is set, and says what is missing', () => {
  const checked = check(form({ startsAt: null }));
  expect(checked.notice).toBeNull();
  expect(checked.missing.map(({ path }) => path.join('.'))).toContain('startsAt');
});

it('says one sentence a field: the first', () => {
  const paths = check(form({ title: '', place: null })).missing.map(({ path }) => path.join('.'));
  expect(paths).toEqual([...new Set(paths)]);
  expect(check(form({ title: '' })).missing).toEqual([{ path: ['title'], message: '请填写这一项。' }]);
});

it('counts the notice from when it goes out', () => {
  expect(check(form({ startsAt: '2026-11-30T02:00:00.000Z' })).notice).toMatchObject({
    required: 10,
    given: 10,
    ok: true,
  });
  expect(check(form({ startsAt: '2026-11-29T02:00:00.000Z' })).notice).toMatchObject({ given: 9, ok: false });
});

describe('a venue that may lie in a scenic area', () => {
  const [finding] = check(form({ place: scenic })).findings;
  const decision = { verdict: 'notCoreArea', reason: '不在核心景区', by: '合规', at: now.toISOString() } as never;
  it('holds the meeting until somebody has decided on it', () => {
    expect(finding).toMatchObject({ rule: 'venue.scenic', decision: null });
    expect(check(form({ place: scenic })).holding).toHaveLength(1);
  });
  it('is told with the decision on that very finding', () => {
    const decided = check(form({ place: scenic }), [{ key: finding?.key ?? '', ...(decision as object) } as never]);
    expect(decided.findings[0]?.decision).toMatchObject({ reason: '不在核心景区' });
    expect(decided.holding).toEqual([]);
    expect(check(form({ place: scenic }), [{ key: 'another', ...(decision as object) } as never]).holding).toHaveLength(
      1,
    );
  });
});
