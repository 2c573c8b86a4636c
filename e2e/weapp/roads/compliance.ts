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
import type { Phone } from '../phone';
import type { Cast, Road } from '../road';

export const road: Road = {
  name: 'compliance: an officer handles what the night found; a threshold is tried and switched on by two; a rule of next year is entered and tried',
  walk: async (cast) => {
    cast.step('the night goes over everything');
    const [first, second] = await untouched(cast.cloud, 2);
    if (first) await isMended(cast, first);
    if (second) await isFalse(cast, second);
    await isChanged(cast);
    await isToCome(cast);
  },
};

/** Opens a warning as an officer finds it among the duties. */
async function openDuty(phone: Phone, verb: string, title: string, words = title) {
  await phone.open('modules/workbench/pages/duties/index');
  await phone.type('找要办的事', title);
  await phone.tap(beginsWith(`${verb}：${words}`), { nth: 0 });
}
const page = (id: string) => `modules/compliance/pages/finding/index?id=${id}`;

async function isMended(cast: Cast, { id, title, said, other }: Warning) {
  const { cloud } = cast;
  const keeper = cast.phone(officer);
  cast.step('the officer opens a warning from what waits for her, and gives it to another office');
  await openDuty(keeper, '核实', title, said);
  await keeper.waitFor(said);
  await cast.show(keeper, 'warning');
  await keeper.tap('指派');
  await keeper.tap(new RegExp(await nameOf(cloud, other, id)));
  await keeper.type('要办什么（可以不写）', '请核对原件，改好后附上材料。');
  await keeper.tap('指派', { within: '交给谁处理' });
  await keeper.waitFor('已指派');

  cast.step('the other corrects it, not without a proof');
  const mender = cast.phone(other);
  await mender.open(page(id));
  await mender.tap('整改');
  await mender.tap('改好了');
  await mender.type('理由', '已经补齐手续，材料附后。');
  await mender.tap('整改', { within: /^还在改：写怎么改/, nth: 1 });
  const { state } = await ask(cloud, officer, 'compliance', 'show', { findingId: id });
  if (state !== 'assigned') throw new Error('it was corrected without a proof');
  mender.device.album = [pdf('整改说明')];
  await mender.tap(/^选 PDF/);
  await mender.tap('同意并继续');
  await mender.waitFor(/^打开整改说明/);
  await cast.show(mender, 'warning-rectify');
  await mender.tap('整改', { within: /^还在改：写怎么改/, nth: 1 });
  await mender.waitFor('待复查');
  if (mender.sees('复查通过')) throw new Error('whoever corrected it may look at it');

  cast.step('the officer looks at the proof, and the warning is closed');
  await openDuty(keeper, '复查', title, said);
  await keeper.waitFor('整改材料');
  await keeper.tap('复查通过');
  await keeper.tap('复查通过', { within: /^材料看过，问题已经改好/, nth: 1 });
  await keeper.waitFor('已关闭');
  for (const event of [/复查通过，关闭/, /报整改完成/, /指派给/, /检查发现/]) await keeper.waitFor(event);
  await cast.show(keeper, 'warning-closed');
}

async function isFalse(cast: Cast, { id, title, said, ruleId, other }: Warning) {
  const keeper = cast.phone(officer);
  cast.step('the officer calls a warning false, and has no say after that');
  await openDuty(keeper, '核实', title, said);
  await keeper.tap('误报');
  await keeper.type('理由', '资料录错，原件与记录不同，已经更正。');
  await keeper.tap('误报', { within: /^由另一个人复核/ });
  await keeper.waitFor('报误报');
  if (keeper.sees('复核误报')) throw new Error('whoever called it false may decide on it');

  cast.step('another person decides, and writes it as an example without a name');
  const judge = cast.phone(other);
  const example = `某单位的资料录错 ${Date.now()}`;
  await judge.open(page(id));
  await judge.tap('复核误报');
  await judge.type('写成一个例子', example);
  await judge.type('理由', '与原件核对过，确是录入错误。');
  await cast.show(judge, 'warning-false');
  await judge.tap('复核误报', { within: /^报误报的理由/, nth: 1 });
  await judge.waitFor(/确认是误报，成为规则的例子/);
  await judge.open(`modules/compliance/pages/rule/index?id=${ruleId}`);
  await judge.tap(/^误报复核后的例子/);
  await judge.waitFor(example);
}

async function isChanged(cast: Cast) {
  const { cloud } = cast;
  const keeper = cast.phone(officer);
  cast.step('the officer tries a threshold on the past year');
  await keeper.open(`modules/compliance/pages/rule/index?id=${threshold.ruleId}`);
  await keeper.tap('回测');
  await keeper.waitForPage('modules/compliance/pages/backtest/index');
  const yuan = await newYuan(cloud);
  await keeper.waitFor(threshold.label);
  await keeper.type(threshold.label, String(yuan));
  await keeper.tap('开始回测');
  await keeper.waitForPage('modules/compliance/pages/tried/index');
  const { rows } = await ask(cloud, officer, 'compliance', 'backTests', { ruleId: threshold.ruleId });
  const id = (rows as { id: string }[])[0]?.id ?? '';
  const test = await tried(cloud, id);
  if (test.gained + test.lost === 0) throw new Error(`the other value changes nothing: ${JSON.stringify(test)}`);

  cast.step('reads what changes, and opens a case');
  const what = test.gained > 0 ? 'gained' : 'lost';
  await keeper.open(`modules/compliance/pages/tried/index?id=${id}&rule=${threshold.ruleId}`);
  if (what === 'lost') await keeper.tap('少查到', { nth: 1 });
  const { said } = await caseOf(cloud, id, what);
  await keeper.waitFor(beginsWith(said));
  await keeper.waitFor(/请秘书长或秘书处/);
  await cast.show(keeper, 'trial-result');
  await keeper.tap(beginsWith(said), { nth: 0 });
  await keeper.waitForPage('modules/expenses/pages/expense/index');

  cast.step('the secretary-general proposes exactly what was tried');
  const director = cast.phone('local-director');
  await director.open(`modules/compliance/pages/backtest/index?rule=${threshold.ruleId}`);
  await director.tap(new RegExp(`多查到 ${test.gained}，少查到 ${test.lost}`), { nth: 0 });
  await director.tap('提出修改');
  await director.type('依据的决议', '理决〔2026〕12号');
  await director.type('理由', '一万元以上的支出先集体决策。');
  await director.tap('提出修改', { within: /^用刚才回测的值提出修改/, nth: 1 });
  await director.waitFor('有一个修改等人确认');

  cast.step('the president confirms it, and the rule shows the new value');
  const president = cast.phone('local-president');
  await openDuty(president, '确认', threshold.title);
  await president.tap('确认生效');
  await president.tap('确认生效', { nth: 1 });
  await president.until(() => !president.sees('有一个修改等人确认'), 'the proposal to be decided');
  await keeper.open(`modules/compliance/pages/rule/index?id=${threshold.ruleId}`);
  await keeper.waitFor(/本会自定：理决〔2026〕12号/);
  await keeper.waitFor(yuan === 10_000 ? /10,?000/ : /20,?000/);
}

async function isToCome(cast: Cast) {
  const { cloud } = cast;
  const keeper = cast.phone(officer);
  cast.step('a rule of next year is entered upon one that is there, not for today');
  await keeper.open('modules/compliance/pages/rules/index');
  await keeper.tap('登记将施行的规则');
  await keeper.waitForPage('modules/compliance/pages/enter/index');
  await keeper.type('搜名称、文号，如 会费、〔2014〕166号', dryLaw.base);
  await keeper.tap(beginsWith(`${dryLaw.base}，`));
  await keeper.waitFor('规则名称');
  await keeper.type('规则名称', dryLaw.title());
  await keeper.type('依据', dryLaw.source);
  await keeper.type('条款', dryLaw.article);
  await keeper.tap('登记');
  await keeper.waitFor(/^选一个今天以后的日子/);
  const { today } = await ask(cloud, officer, 'compliance', 'rule', { id: threshold.ruleId });
  const from = dryLaw.from(String(today));
  await keeper.choose(/^施行日/, from);
  await keeper.type(dryLaw.label, dryLaw.days);
  await cast.show(keeper, 'dry-law-form');
  await keeper.tap('登记');

  cast.step('the rule says from when it is in force, and what it would find');
  await keeper.waitForPage('modules/compliance/pages/rule/index');
  await keeper.waitFor(`将于 ${from} 施行`);
  await cast.show(keeper, 'dry-law-rule');
  await keeper.tap('看看它会查到什么');
  await keeper.waitForPage('modules/compliance/pages/tried/index');
  const { rows: coming } = await ask(cloud, officer, 'compliance', 'rules', { only: 'coming' });
  const ruleId = (coming as { id: string }[]).at(-1)?.id ?? '';
  const { rows } = await ask(cloud, officer, 'compliance', 'backTests', { ruleId });
  const id = (rows as { id: string }[])[0]?.id ?? '';
  const test = await tried(cloud, id);
  if (test.beforeHits > 0 || test.gained === 0) throw new Error(`it would find nothing: ${JSON.stringify(test)}`);
  await keeper.open(`modules/compliance/pages/tried/index?id=${id}&rule=${ruleId}`);
  const { said } = await caseOf(cloud, id, 'gained');
  await keeper.waitFor(beginsWith(said));
  await cast.show(keeper, 'dry-law-found');
  await keeper.tap(beginsWith(said), { nth: 0 });
  await keeper.waitForPage('modules/workbench/pages/member/index');
}
