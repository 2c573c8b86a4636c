import type { Journey } from '../journey';

const sections = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）、5月9日（周日）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。`;
const last = '七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。';

/** Two persons set a parameter; a notice with a slip is refused by its sentence, mended and confirmed. */
export const journey: Journey = {
  name: 'parameters',
  travel: async (company) => {
    company.step('the clerk finds a parameter and proposes a value of the association');
    const clerk = await company.person('local-clerk');
    await clerk.open('modules/parameters/pages/parameters/index');
    await clerk.shoot('parameters-list');
    await clerk.type('搜名称、来源，如 公示、任期', '任期上限');
    await clerk.waitFor('每届任期上限');
    await clerk.tap(/^每届任期上限/);
    await clerk.waitFor('依据');
    await clerk.shoot('parameters-one');
    await clerk.tap('改成自定值');
    await clerk.type('每届任期上限', '6');
    await clerk.waitFor(/可以更严，不能更宽/);
    await clerk.type('每届任期上限', '4');
    await clerk.type('决议或依据', '理决〔2026〕9号');
    await clerk.tap('本会章程这样规定。');
    await clerk.shoot('parameters-propose');
    await clerk.tap('提交，等人确认');
    await clerk.waitFor('你提出的修改要由另一位任职的人确认。');

    company.step('the president confirms it at a desk');
    const president = await company.person('local-president', { width: 1366, height: 860 });
    await president.open('modules/parameters/pages/parameter/index?id=identity.termYears');
    await president.waitFor('有一个修改等人确认');
    await president.shoot('parameters-confirm-desk');
    await president.tap('确认生效');
    await president.tap('确认生效');
    await president.waitFor('各时期的规定');
    await president.shoot('parameters-confirmed-desk');

    company.step('a notice whose count does not fit is refused by its sentence');
    await clerk.open('modules/parameters/pages/calendar/index');
    await clerk.waitFor(/年的安排已公布$/);
    await clerk.shoot('parameters-calendar');
    await president.open('modules/parameters/pages/calendar/index');
    await president.waitFor(/年的安排已公布$/);
    await president.shoot('parameters-calendar-desk');
    await clerk.tap('2027');
    await clerk.waitFor('2027 年的安排还没有公布');
    await clerk.tap('贴入放假通知');
    await clerk.type('国务院办公厅的通知', `${sections}\n${last.replace('共7天', '共8天')}`);
    await clerk.tap('读出日期');
    await clerk.waitFor('写的是 8 天，数下来是 7 天。');
    await clerk.shoot('parameters-notice-wrong');

    company.step('mended, it is read, confirmed, and stands in the calendar');
    await clerk.type('国务院办公厅的通知', `${sections}\n${last}`);
    await clerk.tap('读出日期');
    await clerk.waitFor('确认并重算期限');
    await clerk.shoot('parameters-notice');
    await clerk.tap('确认并重算期限');
    await clerk.waitFor('2027 年的安排已公布');
    await clerk.shoot('parameters-calendar-next');
  },
};
