import { newCompany } from '../../newcomer';
import { type Paper, pdf, photo } from '../../papers';
import type { Company, Journey } from '../journey';
import type { Person } from '../person';

const consents = ['个人信息处理同意', '信用档案建立与查询同意', '行业自律公约承诺'];

export const journey: Journey = {
  name: 'joining',
  travel: async (company) => {
    const unit = newCompany();
    const applicant = await company.person(company.cloud.visitor);
    await apply(company, applicant, unit);

    await decide(company, 'local-clerk', unit.name, '通过，报理事会', '已转理事会审议');
    await decide(company, 'local-president', unit.name, '通过，正式入会', '已入会');

    company.step('the applicant sees that the company has joined, and the card');
    await applicant.reload();
    await applicant.waitFor('已经入会');
    await applicant.tap('看会员卡');
    await applicant.waitFor(`${unit.name}的会员码`);
    await applicant.shoot('screen-card');

    company.step('a stranger verifies the code and sees nothing private');
    const stranger = await company.person(null);
    await stranger.openLink(String((await applicant.reply('card')).qr));
    await stranger.waitFor(/真实会员/);
    await stranger.shoot('screen-verify');
    const shown = await stranger.text();
    const { phone, name } = unit.representative;
    for (const secret of [phone, phone.slice(-4), name, unit.legalRep, unit.uscc]) {
      if (shown.includes(secret)) throw new Error(`the page that anyone can open shows "${secret}"`);
    }
  },
};

async function apply(company: Company, person: Person, unit: ReturnType<typeof newCompany>) {
  const { name, uscc, legalRep, representative } = unit;
  company.step('the visitor finds how to join');
  await person.open('pages/home/index');
  await person.shoot('screen-home-visitor');
  await person.tap('申请入会');
  await person.tap('单位会员');

  company.step('says which company it is; a wrong code is explained');
  await person.waitFor('单位信息');
  await person.type('单位名称', name);
  await person.type('统一社会信用代码', `${uscc.slice(0, 17)}O`);
  await person.waitFor(/第 18 位/);
  await person.shoot('screen-apply-wrong-code');
  await person.type('统一社会信用代码', uscc);
  await person.waitFor('代码有效');
  await person.type('法定代表人', legalRep);
  await person.pick('所属行业', '制造业', '通用设备制造业');
  await person.pick('所在地区', '浙江省', '杭州市', '萧山区');
  await person.tap('小型');
  await person.shoot('screen-apply');
  await person.tap('下一步');

  company.step('names its representative');
  await person.type('姓名', representative.name);
  await person.type('手机号', representative.phone);
  await person.type('职务', representative.title);
  await person.tap('下一步');

  company.step('uploads its papers');
  await attach(person, '入会申请书', pdf(`${name}入会申请书`));
  await attach(person, '营业执照或登记证书', photo(`${name}营业执照`));
  await person.type('执照上的名称', name);
  await person.tap('长期有效');
  await attach(person, '单位代表授权书', pdf(`${name}授权书`));
  await person.shoot('screen-materials');
  await person.tap('下一步');

  company.step('agrees to each consent and sends the application');
  for (const consent of consents) await person.tap(`我已看过并同意《${consent}》`);
  await person.shoot('screen-consents');
  await person.tap('提交申请');
  await person.waitFor('正在秘书处初审');
  await person.shoot('screen-progress');
}

async function attach(person: Person, title: string, { name, type, bytes }: Paper) {
  await person.upload('选择文件', { within: title }, { name, mimeType: type, buffer: bytes });
  await person.waitFor(`打开${title}`);
}

/** An officer finds the application in the queue and passes it. */
async function decide(company: Company, openid: string, name: string, verdict: string, outcome: string) {
  company.step(`${openid} passes the application`);
  const officer = await company.person(openid);
  await officer.open('pages/home/index');
  await officer.shoot(`screen-home-${openid.replace('local-', '')}`);
  await officer.open('modules/workbench/pages/duties/index');
  await officer.shoot(`screen-queue-${openid.replace('local-', '')}`);
  await officer.type('找要办的事', name);
  await officer.tap(new RegExp(`^(初审|审定)：${name}`));
  await officer.waitFor('自动核验');
  await officer.shoot(`screen-review-${openid.replace('local-', '')}`);
  await officer.tap('办完打开下一件');
  await officer.tap(verdict);
  await officer.tap(verdict);
  await officer.waitFor(outcome);
}
