import { ask } from '../../meeting-people';
import type { Road } from '../road';

const rule = 'identity.termYears';
const title = '每届任期上限';
const notice = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）、5月9日（周日）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

export const road: Road = {
  name: 'rules: two persons set a value, and the holidays are read out of a notice that was wrong first',
  walk: async (cast) => {
    const { value } = await ask(cast.cloud, 'local-clerk', 'parameters', 'show', { id: rule });
    const wanted = value === 4 ? '3' : '4';

    cast.step('the clerk proposes too much, then what the charter says');
    const clerk = cast.phone('local-clerk');
    await clerk.open(`modules/parameters/pages/parameter/index?id=${rule}`);
    await clerk.tap('改成自定值');
    await clerk.type(title, '9');
    await clerk.waitFor(/可以更严，不能更宽/);
    await clerk.type(title, wanted);
    await clerk.type('决议或依据', '理决〔2026〕9号');
    await clerk.tap('本会章程这样规定。');
    await clerk.tap('提交，等人确认');
    await clerk.waitFor('你提出的修改要由另一位任职的人确认。');
    if (clerk.sees('确认生效')) throw new Error('whoever proposed it may confirm it');

    cast.step('the president finds it among the duties and confirms it');
    const president = cast.phone('local-president');
    await president.open('modules/workbench/pages/duties/index');
    await president.tap(new RegExp(`^确认：${title}改为自定值`));
    await president.waitFor('有一个修改等人确认');
    await cast.show(president, 'rule-to-confirm');
    await president.tap('确认生效');
    await president.tap('确认生效', { within: '确认这个修改' });
    await president.waitFor(/^已确认，/);
    const after = await ask(cast.cloud, 'local-clerk', 'parameters', 'show', { id: rule });
    if (String(after.value) !== wanted) throw new Error(`${String(after.value)} is in force, not ${wanted}`);

    cast.step('the clerk pastes a notice that does not add up, and is shown the sentence');
    await clerk.open('modules/parameters/pages/calendar/index');
    await clerk.tap('2027');
    await clerk.tap(/^(贴入放假通知|重新录入)$/);
    await clerk.type('国务院办公厅的通知', '今年怎么放假还没有定下来');
    await clerk.tap('读出日期');
    await clerk.waitFor(/^没有找到「关于……年」/);
    await clerk.type('国务院办公厅的通知', notice.replace('共7天。9月26日', '共8天。9月26日'));
    await clerk.tap('读出日期');
    await clerk.waitFor('写的是 8 天，数下来是 7 天。');
    await cast.show(clerk, 'notice-wrong');

    cast.step('mended, it is confirmed and stands in the calendar');
    await clerk.type('国务院办公厅的通知', notice);
    await clerk.tap('读出日期');
    await clerk.tap('确认并重算期限');
    await clerk.waitFor('2027 年的安排已公布');
  },
};
