import { ofRule, tells } from './example-cast';
import { venueRules } from './judge-venue-rules';
import { someMeeting } from './kinds';

tells(venueRules);
const found = ofRule(venueRules);

it('finds each area and each item by itself', () => {
  const meeting = someMeeting({
    scenic: ['太湖：鼋头渚', '黄山：汤口镇'],
    outings: ['太湖：鼋头渚：会后：游览鼋头渚'],
  });
  expect(found('SCENIC', meeting).map(({ period }) => period)).toEqual(['太湖', '黄山']);
  expect(found('OUTING', meeting)).toMatchObject([
    { period: '太湖/会后：游览鼋头渚', values: { area: '太湖', words: '鼋头渚', item: '会后：游览鼋头渚' } },
  ]);
});
