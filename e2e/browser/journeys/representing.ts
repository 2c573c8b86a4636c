import type { Cloud } from '../../cloud';
import { pdf } from '../../papers';
import type { Company, Journey } from '../journey';
import type { Person } from '../person';

/**
 * Two colleagues are asked to represent companies, and do once they accept. A main representative is ended by two of
 * his own company; somebody else by two hands of the secretariat. Whoever has lost the company for which he acted
 * among several says for which one he acts now. In the end the companies have whom they had.
 */
export const journey: Journey = {
  name: 'representing',
  travel: async (company) => {
    const [unit, second, third] = await Promise.all(owners.map((openid) => unitOf(company.cloud, openid)));
    if (!unit || !second || !third) throw new Error('the demo data has too few companies');
    const [manager, engineer] = [await newcomer(company, '沈若溪'), await newcomer(company, '陆子衿')];
    const owner = await company.person(owners[0]);
    await isNamed(company, owner, manager);
    await accepts(company, manager, unit);
    await representsSeveral(company, manager, unit, [second, third]);
    await handsOn(company, owner, engineer, unit);
    await endedByTwo(company, { owner, manager, engineer }, unit);
    await mustChoose(company, { owner, manager }, second, third);
    await endedByLetter(company, manager, second, third);
    await goesHimself(company, manager, third);
  },
};

/** Main representatives of three companies, for none of which anybody else stands. */
const owners = ['local-council-5', 'local-council-6', 'local-council-4'] as const;
const unitPage = 'modules/membership/pages/unit/index';
const notYours = /^你现在不代表会员单位/;

interface Unit {
  id: string;
  name: string;
}
/** Somebody with a WeChat of his own, whose number nobody knows yet. */
interface Newcomer {
  name: string;
  phone: string;
  at: Person;
}

async function call<T>(cloud: Cloud, name: string, action: string, input: object, openid: string): Promise<T> {
  const reply = (await cloud.call(name, { action, input, requestId: crypto.randomUUID() }, openid)) as {
    data?: T;
    error?: { code: string };
  };
  if (!reply.data) throw new Error(`${action} was refused: ${reply.error?.code ?? ''}`);
  return reply.data;
}
const unitOf = (cloud: Cloud, openid: string) => call<Unit>(cloud, 'membership', 'myUnit', {}, openid);

let made = 0;
async function newcomer(company: Company, name: string): Promise<Newcomer> {
  made += 1;
  const phone = `15${made}${String(Date.now()).slice(-8)}`;
  const openid = `representing-sim-${phone}`;
  const code = await company.cloud.phoneCode(openid);
  await call(company.cloud, 'identity', 'verifyPhone', { code }, openid);
  return { name, phone, at: await company.person(openid) };
}

/** The main representative writes who is to represent the company as well. */
async function invite({ cloud }: Company, owner: Person, { name, phone }: Newcomer) {
  await owner.open(unitPage);
  await owner.tap('邀请代表');
  await owner.type('姓名', name);
  await owner.type('手机号', phone);
  await owner.tap('发出邀请');
  await owner.waitFor('已邀请');
  // Until a name has been checked nobody but its writer reads it.
  await cloud.fireTimer();
}

/** Whoever is named finds it among what he has to do. */
async function findsInvitation({ at }: Newcomer, { name }: Unit) {
  await at.open('modules/workbench/pages/duties/index');
  await at.tap(new RegExp(`^答复：${name}请你做它的代表`));
  await at.waitFor(`${name}请你做它的代表`);
}

async function agrees({ at }: Newcomer, { name }: Unit) {
  await at.tap('我看过并同意个人信息处理');
  await at.tap('接受');
  await at.waitFor(`从现在起你可以代表${name}。`);
}

/** He has lost it at once, and reads by whom and why. */
async function hasLost({ cloud }: Company, { at }: Newcomer, { name }: Unit, by: RegExp) {
  await cloud.fireTimer();
  await at.open('modules/notices/pages/inbox/index');
  await at.waitFor(`不再代表${name}`);
  await at.waitFor(by);
}

async function isNamed(company: Company, owner: Person, manager: Newcomer) {
  company.step('a main representative names a colleague by his number');
  await invite(company, owner, manager);
  await owner.waitFor(/前可以接受$/);
  await owner.shoot('representing-invited');

  company.step('who is only named is nobody of it');
  await manager.at.open(unitPage);
  await manager.at.waitFor(notYours);
}

async function accepts(company: Company, manager: Newcomer, unit: Unit) {
  const { at } = manager;
  company.step('he finds it among what he has to do, and does not accept without the consent');
  await findsInvitation(manager, unit);
  await at.waitFor(/你和这家单位没有任何关系/);
  await at.tap('接受');
  await at.waitFor('先看过并同意个人信息处理。');
  await at.shoot('representing-invitation');

  company.step('with the consent he represents the company');
  await agrees(manager, unit);
  await at.waitFor(`你现在代表${unit.name}办事。`);
  await at.shoot('representing-accepted');
  await at.tap('看我的单位');
  await at.waitFor(unit.name);
  await at.waitFor(manager.name);
}

async function representsSeveral(company: Company, manager: Newcomer, unit: Unit, others: Unit[]) {
  const { at } = manager;
  for (const [i, other] of others.entries()) {
    company.step(`${other.name} asks him as well; he goes on acting for the first`);
    const openid = owners[i + 1];
    if (!openid) throw new Error('every company has an owner');
    await invite(company, await company.person(openid), manager);
    await findsInvitation(manager, other);
    await agrees(manager, other);
    await at.waitFor(`你现在代表${unit.name}办事。`);
    await at.waitFor('你代表不止一家单位，要替另一家办事，随时可以换。');
  }
  await at.tap('选择代表哪家');
  await at.waitFor('换一家单位');
  for (const { name } of others) await at.waitFor(name);
  await at.shoot('representing-several');
}

async function handsOn(company: Company, owner: Person, engineer: Newcomer, unit: Unit) {
  company.step('a second colleague accepts, and is handed the main place');
  await invite(company, owner, engineer);
  await findsInvitation(engineer, unit);
  await agrees(engineer, unit);
  await owner.open(unitPage);
  await owner.tap(`由${engineer.name}担任主要代表`);
  await owner.tap('移交');
  await owner.waitFor('主要代表');
  await owner.waitUntilGone('邀请代表', 'who has handed on still names others');
}

interface Hands {
  owner: Person;
  manager: Newcomer;
  engineer: Newcomer;
}
async function endedByTwo(company: Company, { owner, manager, engineer }: Hands, unit: Unit) {
  const { at } = manager;
  company.step('one representative proposes with the sealed confirmation to end the main one');
  const { name } = engineer;
  await owner.tap(`结束${name}的代表`);
  await owner.waitFor(`结束${name}的主要代表`);
  const { name: file, type, bytes } = pdf('确认书');
  await owner.upload('选文件，盖章的确认书', {}, { name: file, mimeType: type, buffer: bytes });
  await owner.tap('已经离职');
  await owner.shoot('representing-proposing');
  await owner.tap('提出结束');
  await owner.waitFor('等第二位确认');
  await owner.waitUntilGone('确认结束', 'one representative is both hands');

  company.step('until another confirms it nothing has changed');
  await engineer.at.open(unitPage);
  await engineer.at.waitFor(unit.name);

  company.step('another confirms it');
  await at.open('modules/workbench/pages/duties/index');
  await at.tap(new RegExp(`^确认：${unit.name}`));
  await at.waitFor('等第二位确认');
  await at.waitFor('看确认书');
  await at.shoot('representing-confirming');
  await at.tap('确认结束');
  await at.waitFor(`确认结束${name}的代表？`);
  await at.tap('确认结束');
  await at.waitFor(/现在没有主要代表/);
  await at.shoot('representing-no-primary');

  company.step('the one who was ended no longer acts, and reads why');
  await engineer.at.open(unitPage);
  await engineer.at.waitFor(notYours);
  await engineer.at.shoot('representing-ended');
  await hasLost(company, engineer, unit, /单位的另外两位代表结束，即时生效。理由：已经离职。/);

  company.step('the others choose whom they had');
  const { representatives } = await call<{ representatives: { name: string; yours: boolean }[] }>(
    company.cloud,
    ...(['membership', 'myUnit', {}, owners[0]] as const),
  );
  const former = representatives.find(({ yours }) => yours)?.name ?? '';
  await at.tap(`由${former}担任主要代表`);
  await at.tap('选定');
  await at.waitFor('主要代表');
}

async function mustChoose(
  company: Company,
  { owner, manager }: Pick<Hands, 'owner' | 'manager'>,
  second: Unit,
  third: Unit,
) {
  const { at } = manager;
  company.step('he loses the company for which he acted, and must say for which one he acts now');
  await owner.open(unitPage);
  await owner.tap(`结束${manager.name}的代表`);
  await owner.tap('工作调整');
  await owner.tap('结束');
  await owner.waitFor('1 位');
  for (const page of [unitPage, 'modules/membership/pages/card/index']) {
    await at.open(page);
    await at.waitFor('你代表 2 家单位，先选一下现在代表哪一家。');
  }
  await at.shoot('representing-unchosen');
  await at.open(unitPage);
  await at.tap('选择代表哪家单位');
  await at.waitFor(third.name);
  await at.tap(second.name);
  await at.shoot('representing-choosing');
  await at.tap('代表这家');
  await at.waitFor(second.name);
  await at.waitFor(manager.name);
}

async function endedByLetter(company: Company, manager: Newcomer, second: Unit, third: Unit) {
  const { at, name } = manager;
  company.step('the secretariat proposes on a letter of the company to end him');
  const clerk = await company.person('local-clerk');
  await clerk.open(`modules/workbench/pages/member/index?id=${second.id}`);
  await clerk.tap('凭证明变更代表');
  await clerk.tap(name, { within: '哪一位' });
  const { name: file, type, bytes } = pdf('更换代表函');
  await clerk.upload('选文件，单位的来函', {}, { name: file, mimeType: type, buffer: bytes });
  await clerk.tap('单位来函更换代表');
  await clerk.shoot('representing-letter');
  await clerk.tap('提出');
  await clerk.waitFor(`等第二位确认 · 结束${name}的代表`);
  await clerk.waitUntilGone('确认', 'one officer is both hands');

  company.step('a second officer confirms it');
  const president = await company.person('local-president');
  await president.open('modules/workbench/pages/duties/index');
  await president.type('找要办的事', second.name);
  await president.tap(new RegExp(`^确认：${second.name}`));
  await president.waitFor('看来函');
  await president.shoot('representing-second-officer');
  await president.tap('确认');
  await president.waitFor(/确认后即时生效/);
  await president.tap('确认');
  await president.waitFor(/单位来函更换代表/);

  company.step('he acts for the only one that is left');
  await at.open(unitPage);
  await at.waitFor(third.name);
  await hasLost(company, manager, second, /协会秘书处（凭单位的证明）结束/);
}

async function goesHimself(company: Company, { at, name }: Newcomer, third: Unit) {
  company.step('nobody is asked when somebody ends his own part');
  await at.open(unitPage);
  await at.tap('退出代表');
  await at.waitFor(new RegExp(`退出以后你不能再代表${third.name}办事`));
  await at.tap('退出');
  await at.open(unitPage);
  await at.waitFor(notYours);
  const left = await company.person(owners[2]);
  await left.open(unitPage);
  await left.waitFor('1 位');
  await left.waitUntilGone(new RegExp(name), 'who has left still stands in the list');
}
