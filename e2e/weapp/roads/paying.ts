import { ask, findMeeting } from '../../meeting-people';
import type { Road } from '../road';

const priced = '五轴加工工艺培训';

export const road: Road = {
  name: 'paying: a member pays its dues and a seat that costs something, each on WeChat’s own page',
  walk: async (cast) => {
    const { cloud } = cast;
    const member = cast.phone('local-member');
    const owes = async () => {
      const { bills } = await ask(cloud, 'local-member', 'dues', 'mine', {});
      return (bills as { state: string }[]).some(({ state }) => state === 'open');
    };

    cast.step('opens its dues, begins to pay, and thinks better of it');
    await member.open('modules/dues/pages/mine/index');
    await member.waitFor('会费单');
    if (await owes()) {
      await member.tap('去缴费');
      await member.waitForPage('modules/payments/pages/bill/index');
      await member.waitFor(/^微信支付 5,000.00 元$/);
      member.device.payAnswer = 'cancel';
      await member.tap(/^微信支付 /);
      await member.waitFor('没有付款，收款单还在。');
      if (!(await owes())) throw new Error('whoever turned back has paid');

      cast.step('pays, and the bill says so');
      member.device.payAnswer = 'pay';
      await member.tap(/^微信支付 /);
      await member.waitFor('已付清');
      await member.until(() => !member.sees(/^微信支付 /), 'the button to go');
      if (await owes()) throw new Error('paid, and still owed');
      await cast.show(member, 'paying-paid');
    }

    cast.step('registers for a training: the seat is held, with the time that is left');
    const meetingId = await findMeeting(cloud, priced);
    const state = async () => (await ask(cloud, 'local-member', 'meetings', 'show', { meetingId })).mine;
    if ((await state()) === 'confirmed') return;
    await member.open(`modules/meetings/pages/register/index?id=${meetingId}`);
    await member.waitFor('费用：每人 200 元');
    await member.tap('一到三年');
    await member.tap(/^提交报名/);
    await member.waitForPage('modules/meetings/pages/meeting/index');
    await member.waitFor('座位已留，请缴费 200 元');
    await cast.show(member, 'paying-held');
    if ((await state()) !== 'offered') throw new Error(`the seat is ${String(await state())} before it is paid`);

    cast.step('pays for it, and it is his');
    await member.tap('去缴费');
    await member.waitForPage('modules/payments/pages/bill/index');
    await member.tap('微信支付 200.00 元');
    await member.waitFor('已付清');
    if ((await state()) !== 'confirmed') throw new Error(`paid, and the seat is ${String(await state())}`);
    await member.back();
    await member.waitFor('入场码');
  },
};
