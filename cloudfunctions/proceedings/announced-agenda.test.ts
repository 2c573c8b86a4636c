import { engage } from '../../config/jest-functions/cast';
import { as, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { agendaItem, councilInSession, endMeeting, inSession, inTheRoom, rollOf, roundTrips } from './cast';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import { agendaRuleOf } from './judge-announced';
import { minutesDocument } from './minutes-document';

useDatabase();
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

const clerk = () => as('local-clerk').proceedings;
const put = (meetingId: string, agendaItemId: string | null = null, title = '另购一处办公用房') =>
  clerk().openMotion({ meetingId, agendaItemId, title, matterType: 'resolution' });
async function sitting(kind: MeetingKind) {
  const meetingId = await councilInSession({ kind });
  await rollOf(meetingId, [`${kind}-voter`]);
  await inTheRoom(meetingId, `${kind}-voter`);
  return meetingId;
}
/** The association has adopted the rule. */
const adopt = (adopted: boolean) =>
  ownValue('meetings.announcedAgenda', adopted ? { enforced: true } : null, '本会章程第十五条');
afterEach(() => adopt(false));

const advisory = {
  enforced: false,
  source: '成都市社会团体章程示范文本：会员大会的议题提前书面通知会员；理事会等为会馆默认值，未核实',
};

describe('a motion outside the agenda that was announced', () => {
  it('is marked as long as the rule is advisory: on the floor, in the minutes and in what is printed', async () => {
    const meetingId = await sitting('council');
    const item = await agendaItem(meetingId, { title: '年度工作报告' });
    expect((await clerk().floor({ meetingId })).agendaRule).toEqual(advisory);
    const outside = await put(meetingId);
    expect(outside).toMatchObject({ agendaItemId: null, offAgenda: true });
    expect(await put(meetingId, item, '同意报告里的购房计划')).toMatchObject({ agendaItemId: item, offAgenda: false });
    // By its title it is the item's own.
    expect(await put(meetingId, null, '年度工作报告。')).toMatchObject({ agendaItemId: item, offAgenda: false });
    expect((await as('council-voter').proceedings.floor({ meetingId })).motions.map((each) => each.offAgenda)).toEqual([
      false,
      false,
      true,
    ]);
    await clerk().closeMotion({ motionId: outside.id });
    await endMeeting(meetingId);
    const words = { host: '陈会长', recorder: '小林', items: [], dissent: '', annexes: [] };
    const minutes = await clerk().saveMinutes({ meetingId, revision: 0, words });
    const printed = JSON.stringify(minutesDocument(minutes, '本会'));
    expect(printed).toContain('"另购一处办公用房（会前未公布）"');
    expect(printed).toContain('"同意报告里的购房计划"');
    expect(minutes.facts.motions.map((each) => [each.title, each.offAgenda])).toEqual([
      ['另购一处办公用房', true],
      ['同意报告里的购房计划', undefined],
      ['年度工作报告。', undefined],
    ]);
  });

  it('is refused, with where it is written, once the association has adopted the rule', async () => {
    await adopt(true);
    const meetingId = await sitting('assembly');
    const item = await agendaItem(meetingId);
    expect((await clerk().floor({ meetingId })).agendaRule).toEqual({ enforced: true, source: '本会章程第十五条' });
    expect(await refusalOf(put(meetingId))).toMatchObject({
      code: 'OFF_AGENDA',
      data: { source: '本会章程第十五条' },
    });
    expect((await put(meetingId, item)).offAgenda).toBe(false);
  });

  it.each(['president_office', 'branch_meeting', 'party_committee'] as const)(
    'is nothing to a %s, which has no notice to announce it with',
    async (kind) => {
      await adopt(true);
      const meetingId = await sitting(kind);
      expect((await clerk().floor({ meetingId })).agendaRule).toBeNull();
      expect((await put(meetingId)).offAgenda).toBe(false);
    },
  );

  it('costs the floor no round trip', async () => {
    const meetingId = await sitting('standing_council');
    expect(await roundTrips('floor', () => clerk().floor({ meetingId }))).toEqual([3]);
  });
});

it.each([
  ['council', { kinds: ['council'], enforced: true }, { enforced: true, source: '章程' }],
  ['training', { kinds: ['council'], enforced: true }, null],
] as const)('the rule for a %s', (kind, value, rule) =>
  expect(agendaRuleOf(kind, { value, source: '章程' })).toEqual(rule),
);
it('without a rule in force, nothing need be announced', () => expect(agendaRuleOf('council', null)).toBeNull());
