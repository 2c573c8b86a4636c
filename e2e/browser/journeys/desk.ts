import type { Journey } from '../journey';

const desk = { width: 1280, height: 800 };

export const journey: Journey = {
  name: 'desk',
  travel: async (company) => {
    company.step('somebody at a computer asks to sign in');
    const computer = await company.person(null, desk);
    await computer.open('modules/identity/pages/desk-login/index');
    await computer.waitFor(/^登录码 /);
    await computer.shoot('screen-desk-login');
    const code = String(computer.reply('startDeskSession').pairingCode);

    company.step('the member looks at which computer it is, and confirms on the phone');
    const phone = await company.person('local-member');
    await phone.open(`modules/identity/pages/desk-confirm/index?scene=${code}`);
    await phone.waitFor('这台电脑要登录你的账号');
    await phone.shoot('screen-desk-confirm');
    await phone.tap('确认登录');
    await phone.waitFor('登录好了');

    company.step('the computer knows the member, who can end it on the phone');
    await computer.waitFor('会员码');
    await computer.shoot('screen-desk-home');
    await phone.tap('看电脑登录');
    await phone.tap(/^退出 /);
    await phone.tap('退出');
    await phone.waitFor(/^现在没有电脑登录着/);
    await computer.reload();
    await computer.waitFor(/^申请入会$|登录已经结束/);
  },
};
