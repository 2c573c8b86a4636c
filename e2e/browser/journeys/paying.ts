import type { Journey } from '../journey';

const desk = { width: 1366, height: 860 };

/** A member pays its dues by WeChat and asks for a receipt; finance sees both. */
export const journey: Journey = {
  name: 'paying',
  travel: async (company) => {
    company.step('a member opens its dues, reads who decided them, and pays in three taps');
    const member = await company.person('local-member');
    await member.open('modules/dues/pages/mine/index');
    await member.waitFor('会费单');
    await member.waitFor('谁定的');
    await member.shoot('screen-dues');
    if (await member.sees('去缴费')) {
      await member.tap('去缴费');
      await member.waitFor(/^微信支付 5,000.00 元$/);
      await member.shoot('paying-bill');
      await member.tap(/^微信支付 /);
      await member.waitFor('已付清');
      await member.waitUntilGone(/^微信支付 /, 'what is paid may be paid again');
      await member.shoot('paying-paid');

      company.step('asks for its receipt');
      await member.tap('申请票据');
      await member.waitFor('用哪个抬头');
      await member.shoot('paying-receipt');
    }

    company.step('the dues say that they are paid');
    await member.open('modules/dues/pages/mine/index');
    await member.waitFor('会费单');
    if (await member.sees('去缴费')) throw new Error('the dues are still owed');

    company.step('finance finds the bill in the register, paid');
    const finance = await company.person('local-finance', desk);
    await finance.open('modules/payments/pages/bills/index');
    await finance.waitFor('收款单');
    await finance.shoot('screen-desk-bills');
  },
};
