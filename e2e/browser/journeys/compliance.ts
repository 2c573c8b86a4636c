import {
  beginsWith,
  caseOf,
  dryLaw,
  nameOf,
  newYuan,
  officer,
  threshold,
  tried,
  untouched,
  type Warning,
} from '../../a-warning';
import { ask } from '../../meeting-people';
import { pdf } from '../../papers';
import type { Company, Journey } from '../journey';
import type { Person } from '../person';

/**
 * The officer handles warnings of the night, a threshold is tried on the past and switched on by two persons, and a rule
 * of next year is entered and tried.
 */
export const journey: Journey = {
  name: 'compliance',
  travel: async (company) => {
    company.step('the night goes over everything');
    const [first, second] = await untouched(company.cloud, 2);
    const keeper = await company.person(officer);
    if (first) await isMended(company, keeper, first);
    if (second) await isFalse(company, keeper, second);
    await isChanged(company, keeper);
    await isToCome(company);
  },
};

/** Opens a warning as an officer finds it among the duties. */
async function openDuty(person: Person, verb: string, title: string, words = title) {
  await person.open('modules/workbench/pages/duties/index');
  await person.type('找要办的事', title);
  // Before the list has followed what is typed, others stand in it.
  await person.tap(beginsWith(`${verb}：${words}`), { nth: 0 });
}

async function isMended(company: Company, keeper: Person, { id, title, said, other }: Warning) {
  const { cloud } = company;
  company.step('the officer opens a warning from what waits for her, and gives it to another office');
  await openDuty(keeper, '核实', title, said);
  await keeper.waitFor(said);
  await keeper.shoot('warning');
  await keeper.tap('指派');
  await keeper.tap(await nameOf(cloud, other, id));
  await keeper.type('要办什么（可以不写）', '请核对原件，改好后附上材料。');
  await keeper.shoot('warning-assign');
  await keeper.tap('指派', { within: '交给谁处理' });
  await keeper.waitFor('已指派');

  company.step('the other corrects it, with a proof');
  const mender = await company.person(other);
  await mender.open(`modules/compliance/pages/finding/index?id=${id}`);
  await mender.tap('整改');
  await mender.tap('改好了');
  const paper = pdf('整改说明');
  await mender.upload('选文件，整改材料', {}, { name: paper.name, mimeType: paper.type, buffer: paper.bytes });
  await mender.waitFor(/^打开整改说明/);
  await mender.type('理由', '已经补齐手续，材料附后。');
  await mender.shoot('warning-rectify');
  await mender.tap('整改', { within: /还在改：写怎么改/ });
  await mender.waitFor('待复查');
  await mender.waitUntilGone('复查通过', 'whoever corrected it may look at it');

  company.step('the officer looks at the proof, and the warning is closed');
  await openDuty(keeper, '复查', title, said);
  await keeper.waitFor('整改材料');
  await keeper.shoot('warning-proof');
  await keeper.tap('复查通过');
  await keeper.tap('复查通过', { within: /材料看过，问题已经改好/ });
  await keeper.waitFor('已关闭');
  for (const event of ['复查通过，关闭', '报整改完成', /^指派给/, '检查发现']) await keeper.waitFor(event);
  await keeper.shoot('warning-closed');
}

async function isFalse(company: Company, keeper: Person, { id, title, said, ruleId, other }: Warning) {
  company.step('the officer calls a warning false, and has no say after that');
  await openDuty(keeper, '核实', title, said);
  await keeper.tap('误报');
  await keeper.type('理由', '资料录错，原件与记录不同，已经更正。');
  await keeper.tap('误报', { within: /由另一个人复核/ });
  await keeper.waitFor('报误报');
  await keeper.waitUntilGone('复核误报', 'whoever called it false may decide on it');

  company.step('another person decides, and writes it as an example without a name');
  const judge = await company.person(other);
  await judge.open(`modules/compliance/pages/finding/index?id=${id}`);
  await judge.tap('复核误报');
  const example = `某单位的资料录错 ${Date.now()}`;
  await judge.type('写成一个例子', example);
  await judge.type('理由', '与原件核对过，确是录入错误。');
  await judge.shoot('warning-false');
  await judge.tap('复核误报', { within: /报误报的理由/ });
  await judge.waitFor('确认是误报，成为规则的例子');

  company.step('the rule shows the example');
  await judge.open(`modules/compliance/pages/rule/index?id=${ruleId}`);
  await judge.tap(/^误报复核后的例子/);
  await judge.waitFor(example);
  await judge.shoot('rule-learned');
}

async function isChanged(company: Company, keeper: Person) {
  const { cloud } = company;
  company.step('the officer tries a threshold on the past year');
  await keeper.open('modules/compliance/pages/rules/index');
  await keeper.type('搜名称、文号，如 会费、〔2014〕166号', threshold.title);
  await keeper.tap(threshold.title);
  await keeper.tap('回测');
  const yuan = await newYuan(cloud);
  await keeper.type(threshold.label, String(yuan));
  await keeper.shoot('trial-value');
  await keeper.tap('开始回测');
  const id = String((await keeper.reply('startBackTest')).id);
  const test = await tried(cloud, id);
  if (test.gained + test.lost === 0) throw new Error(`the other value changes nothing: ${JSON.stringify(test)}`);

  company.step('reads what changes, and opens a case');
  const what = test.gained > 0 ? 'gained' : 'lost';
  await keeper.open(`modules/compliance/pages/tried/index?id=${id}&rule=${threshold.ruleId}`);
  await keeper.tap(what === 'gained' ? '多查到' : '少查到', { nth: 1 });
  const { said, title } = await caseOf(cloud, id, what);
  await keeper.waitFor(said);
  await keeper.waitFor(/请秘书长或秘书处/);
  await keeper.shoot('trial-result');
  await keeper.tap(beginsWith(said), { nth: 0 });
  await keeper.waitFor(title);

  company.step('the secretary-general proposes exactly what was tried');
  const director = await company.person('local-director');
  await director.open(`modules/compliance/pages/rule/index?id=${threshold.ruleId}`);
  await director.tap('回测');
  await director.tap(new RegExp(`多查到 ${test.gained}，少查到 ${test.lost}`), { nth: 0 });
  await director.tap('提出修改');
  await director.type('依据的决议', '理决〔2026〕12号');
  await director.type('理由', '一万元以上的支出先集体决策。');
  await director.shoot('trial-propose');
  await director.tap('提出修改', { within: /用刚才回测的值提出修改/ });
  await director.waitFor('有一个修改等人确认');

  company.step('the president confirms it, and the rule shows the new value');
  const president = await company.person('local-president');
  await openDuty(president, '确认', threshold.title);
  await president.tap('确认生效');
  await president.tap('确认生效');
  await president.waitUntilGone('有一个修改等人确认', 'it still waits');
  await keeper.open(`modules/compliance/pages/rule/index?id=${threshold.ruleId}`);
  await keeper.waitFor('本会自定：理决〔2026〕12号');
  await keeper.waitFor(yuan === 10_000 ? /10,?000/ : /20,?000/);
  await keeper.shoot('rule-switched-on');
}

async function isToCome(company: Company) {
  const { cloud } = company;
  company.step('at a desk, a rule of next year is entered upon one that is there');
  const keeper = await company.person(officer, { width: 1366, height: 860 });
  await keeper.open('modules/compliance/pages/rules/index');
  await keeper.tap('登记将施行的规则');
  await keeper.type('搜名称、文号，如 会费、〔2014〕166号', dryLaw.base);
  await keeper.tap(dryLaw.base);
  const title = dryLaw.title();
  await keeper.type('规则名称', title);
  await keeper.type('依据', dryLaw.source);
  await keeper.type('条款', dryLaw.article);
  await keeper.tap('登记', { nth: 0 });
  await keeper.waitFor(/^选一个今天以后的日子/);
  const { today } = await ask(cloud, officer, 'compliance', 'rule', { id: threshold.ruleId });
  await keeper.type('施行日', dryLaw.from(String(today)));
  await keeper.type(dryLaw.label, dryLaw.days);
  await keeper.shoot('dry-law-form');
  await keeper.tap('登记', { nth: 0 });

  company.step('the rule says from when it is in force, and what it would find');
  await keeper.waitFor(`将于 ${dryLaw.from(String(today))} 施行`);
  await keeper.shoot('dry-law-rule');
  const ruleId = String((await keeper.reply('enterRule')).id);
  await keeper.tap('看看它会查到什么');
  const id = String((await keeper.reply('startBackTest')).id);
  const test = await tried(cloud, id);
  if (test.beforeHits > 0 || test.gained === 0) throw new Error(`it would find nothing: ${JSON.stringify(test)}`);
  await keeper.open(`modules/compliance/pages/tried/index?id=${id}&rule=${ruleId}`);
  const { said } = await caseOf(cloud, id, 'gained');
  await keeper.waitFor(said);
  await keeper.shoot('dry-law-found');
  await keeper.tap(beginsWith(said), { nth: 0 });
  await keeper.waitUntilGone('提出修改', 'the case does not open');
}
