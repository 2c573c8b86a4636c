import { beginsWith, nameOf, officer, untouched, type Warning } from '../../a-warning';
import { pdf } from '../../papers';
import type { Company, Journey } from '../journey';
import type { Person } from '../person';

/** The officer handles warnings of the night: one is corrected with a proof and a second look, one was false. */
export const journey: Journey = {
  name: 'compliance',
  travel: async (company) => {
    company.step('the night goes over everything');
    const [first, second] = await untouched(company.cloud, 2);
    const keeper = await company.person(officer);
    if (first) await isMended(company, keeper, first);
    if (second) await isFalse(company, keeper, second);
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
