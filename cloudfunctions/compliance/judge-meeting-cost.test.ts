import { ofRule, tells } from './example-cast';
import { meetingCostRules } from './judge-meeting-cost';
import { someMeeting } from './kinds';

tells(meetingCostRules);
const found = ofRule(meetingCostRules);

it('is counted a head and day', () => {
  const meeting = someMeeting({ costFen: 3_000_000, heads: 20, days: 2 });
  expect(found('COST01', meeting, { perHeadYuan: 700 })[0]?.compared).toEqual({
    ...{ fact: 'costFen', is: 75_000, op: '>', limit: 70_000, unit: 'fen' },
  });
  expect(found('COST01', meeting, { perHeadYuan: 750 })).toEqual([]);
});

it('finds each outing of an agenda by itself', () => {
  const agenda = ['会后游览古镇', '分组讨论', '下午：自由活动'];
  expect(found('COST04', someMeeting({ agenda })).map(({ period }) => period)).toEqual([agenda[0], agenda[2]]);
});
