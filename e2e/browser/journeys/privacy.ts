import type { Cloud } from '../../cloud';
import type { Company, Journey } from '../journey';
import type { Person } from '../person';

const mine = 'modules/privacy/pages/mine/index';

/** A member sees what is held of him and who looked, has it corrected and taken home; a guest without bonds leaves. */
export const journey: Journey = {
  name: 'privacy',
  travel: async (company) => {
    const member = await company.person('local-member');
    await seesWhoLooked(company, member);
    await asksCorrection(company, member);
    await takesHome(company, member);
    await cannotLeave(company, member);
    await leaves(company);
  },
};

type Data = Record<string, unknown>;
async function call(cloud: Cloud, name: string, action: string, input: object, openid: string): Promise<Data> {
  const reply = (await cloud.call(name, { action, input, requestId: crypto.randomUUID() }, openid)) as {
    data?: Data;
    error?: { code: string };
  };
  if (!reply.data) throw new Error(`${action} was refused: ${reply.error?.code ?? ''}`);
  return reply.data;
}

async function seesWhoLooked(company: Company, member: Person) {
  company.step('a clerk looks at the member’s number, and gives a reason');
  const { cloud } = company;
  const { id: membershipId, representatives } = (await call(cloud, 'membership', 'myUnit', {}, 'local-member')) as {
    id: string;
    representatives: { id: string; yours: boolean }[];
  };
  const representativeId = representatives.find(({ yours }) => yours)?.id;
  const field = { kind: 'phone', representativeId };
  const reason = '核对联系方式';
  await call(cloud, 'membership', 'reveal', { membershipId, field, reason }, 'local-clerk');

  company.step('the member opens a kind of his data, and who looked');
  await member.open(mine);
  await member.tap('单位代表');
  await member.waitFor('请秘书处更正');
  await member.shoot('privacy-holding');
  await member.open(mine);
  await member.tap('谁看过我的号码和证件', { nth: 0 });
  await member.waitFor(/理由：核对联系方式/);
  await member.shoot('privacy-looks');
}

async function asksCorrection(company: Company, member: Person) {
  company.step('he asks for a correction');
  const words = `我的职务应为总经理 ${Date.now()}`;
  await member.open(mine);
  await member.tap('单位代表');
  await member.tap('请秘书处更正');
  await member.type('请求', words);
  await member.tap('提交请求');
  await member.waitFor(/已提交/);

  company.step('a clerk answers it');
  const clerk = await company.person('local-clerk');
  await clerk.open('modules/privacy/pages/requests/index');
  await clerk.tap(new RegExp(words));
  await clerk.tap('已经更正');
  await clerk.type('答复', '已在单位资料里改好');
  await clerk.tap('已经更正');
  await clerk.waitFor('已答复');
  await member.open('modules/privacy/pages/corrections/index');
  await member.waitFor(/答复：已在单位资料里改好/);
}

async function takesHome(company: Company, member: Person) {
  company.step('he asks for a file, and it is whole');
  await member.open(mine);
  await member.tap('要一份我的资料');
  await company.cloud.fireTimer();
  await member.reload();
  await member.waitFor(/做好/);
  await member.tap('下载 JSON', { nth: 0 });
  const { url } = (await member.reply('exportUrl')) as { url: string };
  const file = await (await fetch(url)).text();
  JSON.parse(file);
  if (!file.includes('总经理')) throw new Error('the file lacks the request to correct');
}

async function cannotLeave(company: Company, member: Person) {
  company.step('he cannot close his account before he stands for nobody');
  await member.open('modules/privacy/pages/erase/index');
  await member.waitFor('要先办完这些');
  await member.waitFor(/你还代表着会员/);
  await member.waitUntilGone('注销账号，清除我的资料', 'he may leave with bonds');
  await member.shoot('privacy-blocked');
}

async function leaves(company: Company) {
  company.step('a guest without bonds closes his account');
  const { cloud } = company;
  const openid = `leaving-sim-136${String(Date.now()).slice(-8)}`;
  await call(cloud, 'identity', 'verifyPhone', { code: await cloud.phoneCode(openid) }, openid);
  const guest = await company.person(openid);
  await guest.open('modules/privacy/pages/erase/index');
  await guest.tap('注销账号，清除我的资料');
  await guest.tap('确认注销');
  await guest.waitFor('账号已经注销');
  await guest.shoot('privacy-gone');

  company.step('the receipt proves it, once the job has carried it out');
  await cloud.fireTimer();
  await guest.tap('现在核验');
  await guest.waitFor('记录完整，没有改动');
  await guest.waitFor(/执行/);
  await guest.shoot('privacy-receipt');
  const { person } = await call(cloud, 'identity', 'whoami', {}, openid);
  if (person) throw new Error('the account is still there');
}
