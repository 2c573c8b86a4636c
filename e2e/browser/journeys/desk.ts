import type { Company, Journey } from '../journey';
import type { Person } from '../person';

const desk = { width: 1280, height: 800 };

export const journey: Journey = {
  name: 'desk',
  travel: async (company) => {
    company.step('somebody at a computer asks to sign in');
    const computer = await company.person(null, desk);
    await computer.open('modules/identity/pages/desk-login/index');
    await computer.waitFor(/^登录码 /);
    await computer.shoot('screen-desk-login');
    const code = String((await computer.reply('startDeskSession')).pairingCode);

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

    await decideByKeys(company);
    await keepByKeys(company);
  },
};

const laptop = { width: 1366, height: 860 };
const focused = ({ page }: Person) => page.evaluate(() => document.activeElement?.textContent ?? '');
const keys = async (person: Person, ...names: string[]) => {
  for (const name of names) {
    await person.page.keyboard.press(name);
    await person.page.waitForTimeout(120);
  }
};
const expectTrue = (held: boolean, what: string) => {
  if (!held) throw new Error(what);
};
/** What stands in the queue, a row each. */
const queue = ({ page }: Person) => page.locator('.desk-pane .infinite-list-row').allTextContents();

const dialogs = ({ page }: Person) => page.locator('.sheet-panel').count();
const within =
  (selector: string) =>
  ({ page }: Person) =>
    page.evaluate((inside) => Boolean(document.activeElement?.closest(inside)), selector);

/** The clerk's morning without a mouse: the queue, two reviews one after the other, one taken back, a dialog. */
async function decideByKeys(company: Company) {
  company.step('the clerk walks the queue with the arrows and opens a duty with Enter');
  const clerk = await company.person('local-clerk', laptop);
  await clerk.open('modules/workbench/pages/duties/index');
  await clerk.waitFor('从左边选一件来办。');
  /** As the head of the queue says: a page of it holds no more than a page. */
  const total = async () => Number(/待我办\s*(\d+)/.exec(await clerk.page.locator('body').innerText())?.[1]);
  const before = await total();
  let place = 0;
  for (; place < before && !(await focused(clerk)).startsWith('初审'); place++) await keys(clerk, 'ArrowDown');
  const opened = new RegExp(`件里的第 ${place} 件`);
  const first = (await focused(clerk)).trim();
  /** That so many stand in the queue, the first review among them or not. */
  const holds = async (count: number, among: boolean) => {
    const rows = await queue(clerk);
    return (await total()) === count && rows.some((row) => row.includes(first)) === among;
  };
  /** That the case of this row is the one that is open. */
  const reviews = async (row: string) => {
    const name = row.replace(/^\p{Script=Han}{2}/u, '').slice(0, 6);
    return (await clerk.page.locator('.review-name', { hasText: name }).locator('visible=true').count()) > 0;
  };
  await keys(clerk, 'ArrowDown');
  const second = (await focused(clerk)).trim();
  await keys(clerk, 'ArrowUp', 'Enter');
  await clerk.waitFor(opened);
  await clerk.page.locator('iframe.viewer-pdf').waitFor();
  // The browser's own viewer says nothing when it has drawn.
  await clerk.page.waitForTimeout(1_000);
  await clerk.shoot('screen-desk-review');

  company.step('a letter that is typed is no key; Esc gives the field up, and P passes');
  await clerk.page.locator('.desk-bar-input input').focus();
  await clerk.page.keyboard.type('part p t');
  expectTrue(await clerk.sees(opened), 'a typed p decided the case');
  await clerk.page.locator('.desk-bar-input input').fill('');
  await keys(clerk, 'Escape');
  await clerk.until(async () => !(await within('.desk-bar-input')(clerk)), 'Esc did not give the field up');
  await keys(clerk, 'p');
  await clerk.waitFor(/^已通过：/);
  company.step('the one that was named has opened, and the list holds one less');
  await clerk.until(() => reviews(second), 'the next one did not open');
  await clerk.until(() => holds(before - 1, false), 'the duty that was done is still in the queue');

  company.step('what was passed is taken back within ten seconds');
  await clerk.tap(/^收回/);
  await clerk.until(() => reviews(first), 'the one that was taken back did not open again');
  await clerk.until(() => holds(before, true), 'what was taken back is not in the queue again');
  // The case is read once more, and a dialog over it would begin again.
  await clerk.settle();

  company.step('T asks for a reason in a dialog that keeps the focus; Esc gives up and the focus goes back');
  // A key does what its button does, once that is there.
  await clerk.page
    .locator('.button:not(.button-idle)', { has: clerk.page.locator('.key', { hasText: 'T' }) })
    .waitFor();
  await keys(clerk, 't');
  await clerk.waitFor('常用原因').catch(() => clerk.waitFor('原因'));
  for (let i = 0; i < 14; i++) await keys(clerk, 'Tab');
  expectTrue(await within('.sheet-panel')(clerk), 'Tab left the dialog');
  await keys(clerk, 'Escape', 'Escape');
  await clerk.until(async () => (await dialogs(clerk)) === 0, 'Esc left the dialog open');

  company.step('/ goes to the search, ? shows the keys, N begins something');
  await keys(clerk, '/');
  await clerk.until(() => within('input')(clerk), '/ did not go to the search');
  await keys(clerk, 'Escape', '?');
  await clerk.waitFor('在台账里选中一行');
  await clerk.shoot('desk-keys');
  await keys(clerk, 'Escape', 'n');
  await clerk.waitFor('新建什么');
  await keys(clerk, 'Escape');
}

/** The register without a mouse: a member found, opened and left; several chosen, and the choice given up; columns moved. */
async function keepByKeys(company: Company) {
  company.step('a member is found in the register and opened with two keys');
  const clerk = await company.person('local-clerk', laptop);
  await clerk.open('modules/workbench/pages/members/index');
  await clerk.waitFor(/^合计 /);
  await keys(clerk, '/');
  const found = clerk.page.waitForResponse((each) => (each.request().postData() ?? '').includes('"q":"公司"'));
  await clerk.page.keyboard.type('公司');
  await found;
  await clerk.settle();
  await clerk.page.locator('.register-row[data-row="0"]').focus();
  await keys(clerk, 'ArrowDown', 'Space', 'ArrowDown', 'Space');
  await clerk.waitFor('已选 2 家');
  await clerk.page.locator('.register-scroll').evaluate((box) => box.scrollTo(0, 200));
  await keys(clerk, 'Enter');
  await clerk.waitFor('登记信息');
  await clerk.shoot('screen-desk-member');
  company.step('Esc goes back to the register as it was: found, scrolled, chosen');
  await keys(clerk, 'Escape');
  await clerk.waitFor('已选 2 家');
  expectTrue(
    (await clerk.page.locator('.register-scroll').evaluate((box) => box.scrollTop)) > 100,
    'the register forgot where it was scrolled to',
  );
  company.step('Esc gives the choice up before it goes anywhere');
  await keys(clerk, 'Escape');
  await clerk.waitUntilGone('已选 2 家', 'Esc did not give the choice up');
  expectTrue(await clerk.sees(/^合计 /), 'Esc left the register');

  company.step('columns are moved by their buttons and by dragging, and stay so');
  await clerk.tap(/^列 /);
  const heads = () => clerk.page.locator('.register-heads .register-cell').allInnerTexts();
  const [, , third] = await heads();
  await clerk.tap('级别往后移');
  expectTrue((await heads())[3]?.trim() === third?.trim(), 'the button did not move the column');
  const order = async () => (await heads()).map((each) => each.trim()).join();
  const beforeDrag = await order();
  await clerk.page.locator('.register-panel-line').nth(0).dragTo(clerk.page.locator('.register-panel-line').nth(3));
  await clerk.until(async () => (await order()) !== beforeDrag, 'dragging moved no column');
  const moved = await order();
  await clerk.shoot('desk-columns');
  await clerk.reload();
  await clerk.waitFor(/^合计 /);
  await clerk.until(async () => (await order()) === moved, 'the columns were forgotten');
}
