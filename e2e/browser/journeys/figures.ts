import type { Journey } from '../journey';

const desk = { width: 1366, height: 860 };
const adds = /行加起来就是这个数/;

/** Figures open to what they are made of, and people are found by keys. */
export const journey: Journey = {
  name: 'figures',
  travel: async (company) => {
    company.step('a clerk opens a balance beside the list at a desk, and closes it with Esc');
    const clerk = await company.person('local-clerk', desk);
    await clerk.open('modules/points/pages/standings/index');
    const first = clerk.page.locator('.figure-row-line').first();
    await first.click();
    await clerk.waitFor(adds);
    await clerk.shoot('figures-desk');
    await clerk.page.keyboard.press('Escape');
    await clerk.waitUntilGone(adds, 'Esc left the figure open');

    company.step('unfolds it in place on a phone');
    const phone = await company.person('local-clerk');
    await phone.open('modules/points/pages/standings/index');
    await phone.page.locator('.figure-row-line').first().click();
    await phone.waitFor(adds);
    await phone.shoot('figures-phone');

    company.step('finds a company by its traditional name and opens its ledger');
    await phone.open('modules/points/pages/ledger/index');
    await phone.type('单位名称、会员号、代码或代表', '蘇州');
    const found = phone.page.locator('.finder .list-row').first();
    await found.waitFor();
    await phone.shoot('figures-company');
    await found.click();
    await phone.waitFor('看另一家会员');

    company.step('the director finds a person by keys alone');
    const director = await company.person('local-director', desk);
    await director.open('modules/identity/pages/appointments/index');
    await director.tap('任命');
    await director.type('姓名，或手机号后四位', '0');
    await director.type('姓名，或手机号后四位', '沈');
    await director.page.locator('.finder .list-row').first().waitFor();
    await director.shoot('figures-finder');
    await director.page.locator('.finder input').focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) await director.page.keyboard.press(key);
    await director.waitFor('换一个人');
    await director.shoot('figures-term');
  },
};
