import { newCompany } from '../../newcomer';
import { pdf, photo } from '../../papers';
import type { Phone } from '../phone';
import type { Cast, Road } from '../road';

const consents = ['个人信息处理同意', '信用档案建立与查询同意', '行业自律公约承诺'];

export const road: Road = {
  name: 'joining: a company applies, two offices decide, the member shows its card',
  walk: async (cast) => {
    const company = newCompany();
    const applicant = cast.phone(cast.cloud.visitor);
    await apply(cast, applicant, company);

    await decide(cast, 'local-clerk', company.name, '通过，报理事会', '已转理事会审议');
    await decide(cast, 'local-president', company.name, '通过，正式入会', '已入会');

    cast.step('the applicant sees that the company has joined, and the card');
    await applicant.pullDown();
    await applicant.waitFor('已经入会');
    await cast.show(applicant, 'joined');
    await applicant.tap('看会员卡');
    await applicant.waitFor(`${company.name}的会员码`);
    await cast.show(applicant, 'card');
  },
};

async function apply(cast: Cast, phone: Phone, company: ReturnType<typeof newCompany>) {
  const { name, uscc, legalRep, representative } = company;
  cast.step('the visitor finds how to join and agrees to the privacy guide');
  await phone.open();
  await phone.tap('申请入会');
  await phone.tap('单位会员');
  await phone.tap('同意并继续');

  cast.step('says which company it is');
  await phone.waitFor('单位信息');
  await phone.type('单位名称', name);
  await phone.type('统一社会信用代码', `${uscc.slice(0, 17)}O`);
  await phone.waitFor(/第 18 位/);
  await phone.type('统一社会信用代码', uscc);
  await phone.waitFor('代码有效');
  await phone.type('法定代表人', legalRep);
  await phone.pick('所属行业', '制造业', '通用设备制造业');
  await phone.pick('所在地区', '浙江省', '杭州市', '萧山区');
  await phone.tap('小型');
  await cast.show(phone, 'apply-company');
  await phone.tap('下一步');

  cast.step('names its representative, the phone number from WeChat');
  await phone.waitFor('主要代表');
  await phone.type('姓名', representative.name);
  await phone.tap('用微信手机号');
  await phone.until(() => phone.value('手机号') !== '', 'the phone number');
  await phone.type('职务', representative.title);
  await phone.tap('下一步');

  cast.step('takes pictures of its papers');
  await attach(phone, '入会申请书', pdf(`${name}入会申请书`));
  await attach(phone, '营业执照或登记证书', photo(`${name}营业执照`));
  await phone.type('执照上的名称', name);
  await phone.tap('长期有效');
  await attach(phone, '单位代表授权书', pdf(`${name}授权书`));
  await cast.show(phone, 'apply-materials');
  await phone.tap('下一步');

  cast.step('agrees to each consent and sends the application');
  await phone.waitFor('逐项同意');
  for (const consent of consents) await phone.tap(`我已看过并同意《${consent}》`);
  await cast.show(phone, 'apply-confirm');
  await phone.tap('提交申请');
  await phone.waitFor('正在秘书处初审');
  await cast.show(phone, 'applied');
}

/** Gives a paper where the form asks for it: a PDF from a chat, a picture from the camera. */
async function attach(phone: Phone, title: string, paper: ReturnType<typeof pdf>) {
  phone.device.album = [paper];
  await phone.tap(paper.type === 'application/pdf' ? '选 PDF' : '拍照或选照片', { within: title });
  await phone.waitFor(`打开${title}`);
}

/** An officer finds the application in the queue and passes it. */
async function decide(cast: Cast, openid: string, company: string, verdict: string, outcome: string) {
  cast.step(`${openid} passes the application`);
  const officer = cast.phone(openid);
  await officer.open('modules/workbench/pages/duties/index');
  await officer.type('找要办的事', company);
  await officer.tap(new RegExp(`^(初审|审定)：${company}`));
  await officer.waitFor('自动核验');
  await cast.show(officer, `review-${openid}`);
  await officer.tap('办完打开下一件');
  await officer.tap(verdict);
  await officer.tap(verdict, { within: /^通过(秘书处初审|理事会审议)$/ });
  await officer.waitFor(outcome);
  await cast.show(officer, `decided-${openid}`);
}
