import { ofRule, tells } from './example-cast';
import { textRules } from './judge-texts';
import { someAgenda, someText } from './kinds';

tells(textRules);
const found = ofRule(textRules);

it('looks for agreements among competitors in an agenda alone', () => {
  expect(found('TRUST01', someText('统一会员企业产品出厂价'))).toEqual([]);
  expect(found('TRUST01', someAgenda('统一会员企业产品出厂价'))[0]?.compared.fact).toBe('agenda');
});

it('reads words and agenda for all the others', () => {
  const agenda = someAgenda('严肃会纪', '各会员单位必须派员参加培训');
  expect(found('FORCED01', agenda)[0]?.compared.fact).toBe('words');
});

it.each([
  [null, 0],
  [0, 0],
  [1, 1],
])('a joint document about a fee of %p is found %d times', (feeFen, times) => {
  expect(found('FEE20', someText('与区工信局联合发文举办培训班', { feeFen }))).toHaveLength(times);
});
