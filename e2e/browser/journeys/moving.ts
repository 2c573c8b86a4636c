import type { Cloud } from '../../cloud';
import { askTransfer } from '../../moved-account';
import type { Company, Journey } from '../journey';
import type { Person } from '../person';

const day = 86_400_000;

/** Two accounts are asked for from another WeChat: one that is used, whose holder stops it, and one that lies unused. */
export const journey: Journey = {
  name: 'moving',
  travel: async (company) => {
    await stopped(company);
    await moved(company);
  },
};

const page = (id: string) => `modules/identity/pages/transfer/index?id=${id}`;
const numbered = (digit: number) => `13${digit}${String(Date.now()).slice(-8)}`;

/** The number is verified in this WeChat, the first to do so. */
async function verify(cloud: Cloud, openid: string) {
  const input = { code: await cloud.phoneCode(openid) };
  const reply = (await cloud.call(
    'identity',
    { action: 'verifyPhone', input, requestId: crypto.randomUUID() },
    openid,
  )) as { ok: boolean };
  if (!reply.ok) throw new Error(`the number was not verified: ${JSON.stringify(reply)}`);
}

async function pass(officer: Person, id: string) {
  await officer.open(page(id));
  await officer.waitFor('说明和证明材料');
  await officer.tap('同意');
  await officer.waitFor('同意换绑？');
  await officer.tap('同意');
}

async function stopped(company: Company) {
  const number = numbered(7);
  const [holder, asker] = [`moving-old-sim-${number}`, `moving-new-sim-${number}`];
  company.step('somebody asks for an account that is used');
  await verify(company.cloud, holder);
  const id = await askTransfer(company.cloud, asker);
  const asking = await company.person(asker);
  await asking.open(page(id));
  await asking.waitFor('秘书处核对');

  company.step('a clerk passes it, and cannot pass it again');
  const clerk = await company.person('local-clerk');
  await pass(clerk, id);
  await clerk.waitFor('另一位任职人员决定');
  await clerk.open(page(id));
  await clerk.waitUntilGone('不同意', 'one officer decides twice');

  company.step('a second officer passes it; the old account has time to object');
  const president = await company.person('local-president');
  await pass(president, id);
  await asking.open(page(id));
  await asking.waitFor(/两位都同意了/);

  company.step('the holder objects with one tap');
  const old = await company.person(holder);
  await old.open(page(id));
  await old.waitFor('有人申请把你的账号换到另一个微信');
  await old.shoot('moving-holder');
  await old.tap('不同意，保留我的账号');
  await old.waitFor(/原账号不同意/);
  await asking.open(page(id));
  await asking.waitFor(/原账号不同意，换绑停止，账号没有变动/);
  await asking.shoot('moving-stopped');
}

async function moved(company: Company) {
  const { cloud } = company;
  const number = numbered(8);
  const [holder, asker] = [`unused-old-sim-${number}`, `unused-new-sim-${number}`];
  company.step('an account was used last half a year ago');
  try {
    await cloud.setClock(new Date(Date.now() - 180 * day).toISOString());
    await verify(cloud, holder);
  } finally {
    await cloud.setClock(null);
  }

  company.step('it is asked for, and moves when two have passed it');
  const id = await askTransfer(cloud, asker);
  await pass(await company.person('local-clerk'), id);
  const president = await company.person('local-president');
  await pass(president, id);
  await president.waitFor('换绑完成');
  const asking = await company.person(asker);
  await asking.open(page(id));
  await asking.waitFor('换绑完成');
  await asking.shoot('moving-done');
  await asking.open('modules/identity/pages/profile/index');
  await asking.waitFor('微信已核实');

  company.step('the old WeChat is nobody’s any more');
  const left = (await cloud.call('identity', { action: 'whoami', input: {} }, holder)) as {
    data?: { person: unknown };
  };
  if (left.data?.person) throw new Error('the old WeChat still has the account');
}
