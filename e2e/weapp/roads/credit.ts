import { dutyPage, fileOf, liftWords, newPenalty } from '../../a-credit-record';
import { ask } from '../../meeting-people';
import type { Road } from '../road';

const answer = '与同名企业弄混了，年报已在期限内公示。';

export const road: Road = {
  name: 'credit: a member opens a line of its file, objects, is answered, and shows a report that a stranger verifies',
  walk: async (cast) => {
    const { cloud } = cast;
    const { title, before, after } = await newPenalty(cloud);
    const member = cast.phone('local-member');

    cast.step('reads its file, and what would lift it');
    await member.open('modules/credit/pages/file/index');
    await member.waitFor('每一分从哪里来');
    await member.waitFor(liftWords(after));
    await cast.show(member, 'credit-file');

    cast.step('opens the line that cost most, and objects to its fact');
    const fact = new RegExp(`^行政处罚，${title}，`);
    await member.tap(/^行政处罚 .+ \/ /);
    await member.waitFor(fact);
    await cast.show(member, 'credit-line');
    await member.tap('提出异议', { within: fact });
    await member.waitForPage('modules/credit/pages/object/index');
    await member.type('理由', '太短');
    await member.tap('提交');
    await member.type('理由', '处罚决定书上的企业与我们同名，统一社会信用代码不同。');
    await member.tap('提交');
    await member.waitForPage('modules/credit/pages/objection/index');
    await member.waitFor('待受理');
    const { objections } = await ask(cloud, 'local-member', 'credit', 'file');
    const id = (objections as { id: string; state: string }[]).find(({ state }) => state === 'open')?.id ?? '';
    const objection = { id, name: before.name };

    cast.step('the secretary-general accepts it, and has no say after that');
    const director = cast.phone('local-director');
    await director.open(await dutyPage(cloud, 'local-director', '受理', objection));
    await director.waitFor('不受理');
    await director.tap('受理');
    // The first says what the sheet is for.
    await director.tap('受理', { within: /录入这条记录的人不能审/, nth: 1 });
    await director.waitFor('待决定');
    if (director.sees('成立')) throw new Error('whoever accepted it may decide on it');

    cast.step('another person takes more time for it, once, and says why');
    const keeper = cast.phone('local-compliance');
    await keeper.open(await dutyPage(cloud, 'local-compliance', '决定', objection));
    await keeper.tap('延期');
    await keeper.waitFor(/^延长 5 个工作日/);
    await keeper.type('延期的理由', '复议机关还没有答复。');
    await cast.show(keeper, 'credit-extend');
    await keeper.tap(/^延到 /);
    await keeper.waitFor('延期办理');
    if (keeper.sees('延期')) throw new Error('it may be extended twice');

    cast.step('and upholds it, not without a word');
    await keeper.tap('成立');
    const follows = /^这条记录从一开始就不算/;
    await keeper.tap('成立', { within: follows, nth: 1 });
    const { state } = await ask(cloud, 'local-compliance', 'credit', 'objection', { id });
    if (state !== 'open') throw new Error('it was decided without a word');
    await keeper.type('理由', answer);
    await keeper.tap('成立', { within: follows, nth: 1 });
    await keeper.waitFor(answer);
    await cast.show(keeper, 'credit-decided');

    cast.step('the member reads the answer, and its file is as it was before the record');
    await member.open(`modules/credit/pages/objection/index?id=${id}`);
    await member.waitFor('成立');
    await member.waitFor(answer);
    const { score } = await fileOf(cloud);
    if (score?.total !== before.score?.total)
      throw new Error(`it has ${score?.total} points, not ${before.score?.total}`);

    cast.step('makes a report, and shows its code');
    await member.open('modules/credit/pages/reports/index');
    await member.tap('开具报告');
    await member.waitFor(/^已开具，/);
    await member.tap(/出示$/, { nth: 0 });
    const { rows } = await ask(cloud, 'local-member', 'credit', 'reports');
    const code = (rows as { code: string }[])[0]?.code ?? '';
    await member.waitFor(new RegExp(code.replace(/(.{4})(?=.)/g, '$1-')));
    await cast.show(member, 'credit-report');

    cast.step('a stranger verifies it, and learns of no record');
    const stranger = cast.phone(cloud.visitor);
    await stranger.open(`modules/credit/pages/verify/index?code=${code}`);
    await stranger.waitFor('报告有效');
    await stranger.waitFor(before.name);
    if (/行政处罚|年报/.test(stranger.text)) throw new Error('the report speaks of a record');
    await stranger.type('报告编号', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    await stranger.tap('核验');
    await stranger.waitFor('没有这份报告，请核对编号');
  },
};
