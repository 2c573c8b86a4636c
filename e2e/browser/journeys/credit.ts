import { dutyPage, fileOf, liftWords, newPenalty } from '../../a-credit-record';
import type { Company, Journey } from '../journey';
import type { Person } from '../person';

const answer = '与同名企业弄混了，年报已在期限内公示。';

/** A member reads its credit file, objects to a record, is answered, and shows a report that a stranger verifies. */
export const journey: Journey = {
  name: 'credit',
  travel: async (company) => {
    const { title, before, after } = await newPenalty(company.cloud);
    const member = await company.person('local-member');

    company.step('a member reads its file, and what would lift it');
    await member.open('modules/credit/pages/file/index');
    await member.waitFor('每一分从哪里来');
    await member.waitFor(liftWords(after));
    await member.shoot('credit-file');

    const id = await objects(company, member, title);
    await isAnswered(company, member, { id, name: before.name });

    company.step('the file is as it was before the record');
    const { score } = await fileOf(company.cloud);
    if (score?.total !== before.score?.total)
      throw new Error(`it has ${score?.total} points, not ${before.score?.total}`);
    await member.open('modules/credit/pages/file/index');
    await member.waitFor('每一分从哪里来');
    await member.waitUntilGone(new RegExp(title), 'the file still speaks of the record');

    await showsReport(company, member, before.name);
  },
};

/** Resolves with the id of the objection. */
async function objects(company: Company, member: Person, title: string): Promise<string> {
  company.step('opens the line that cost most, and objects to its fact');
  await member.tap(/^行政处罚 .+ \/ /);
  await member.waitFor(new RegExp(title));
  await member.shoot('credit-line');
  await member.tap('提出异议', { within: new RegExp(`${title}.*到期`) });
  await member.waitFor('针对');
  await member.type('理由', '处罚决定书上的企业与我们同名，统一社会信用代码不同。');
  await member.tap('提交');
  await member.waitFor('待受理');
  await member.shoot('credit-objection');
  return String((await member.reply('object')).id);
}

async function isAnswered(company: Company, member: Person, objection: { id: string; name: string }) {
  company.step('the secretary-general accepts it, and has no say after that');
  const director = await company.person('local-director');
  await director.open(await dutyPage(company.cloud, 'local-director', '受理', objection));
  await director.tap('受理');
  await director.tap('受理', { within: /录入这条记录的人不能审/ });
  await director.waitFor('待决定');
  await director.waitUntilGone('成立', 'whoever accepted it may decide on it');

  company.step('another person takes more time for it, once, and says why');
  const keeper = await company.person('local-compliance');
  await keeper.open(await dutyPage(company.cloud, 'local-compliance', '决定', objection));
  await keeper.tap('延期');
  await keeper.waitFor(/^延长 5 个工作日/);
  await keeper.type('延期的理由', '复议机关还没有答复。');
  await keeper.shoot('credit-extend');
  await keeper.tap(/^延到 /);
  await keeper.waitFor('延期办理');
  await keeper.waitUntilGone('延期', 'it may be extended twice');

  company.step('and upholds it, with an answer');
  await keeper.tap('成立');
  await keeper.waitFor(/这条记录从一开始就不算/);
  await keeper.type('理由', answer);
  await keeper.shoot('credit-decide');
  await keeper.tap('成立', { within: /这条记录从一开始就不算/ });
  await keeper.waitFor(answer);

  company.step('the member reads the answer');
  await member.open(`modules/credit/pages/objection/index?id=${objection.id}`);
  await member.waitFor('成立');
  await member.waitFor(answer);
  await member.shoot('credit-answer');
}

async function showsReport(company: Company, member: Person, name: string) {
  company.step('makes a report, and shows its code');
  await member.open('modules/credit/pages/reports/index');
  await member.tap('开具报告');
  const code = String((await member.reply('makeReport')).code);
  await member.tap('出示', { nth: 0 });
  await member.waitFor(new RegExp(code.replace(/(.{4})(?=.)/g, '$1-')));
  await member.shoot('credit-report');

  company.step('a stranger verifies it, and learns of no record');
  const stranger = await company.person(company.cloud.visitor);
  await stranger.open(`modules/credit/pages/verify/index?code=${code}`);
  await stranger.waitFor('报告有效');
  await stranger.waitFor(name);
  if (/行政处罚|年报/.test(await stranger.text())) throw new Error('the report speaks of a record');
  await stranger.shoot('credit-verified');

  company.step('one that was made up is known as such');
  await stranger.type('报告编号', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  await stranger.tap('核验');
  await stranger.waitFor('没有这份报告，请核对编号');
}
