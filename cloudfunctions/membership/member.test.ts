import { randomUUID } from 'node:crypto';
import { admit, committeeNamed, engage, newUscc, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';

useDatabase();
let membershipId = '';
/** WeChat has looked at its words. */
const checked = (id: string, state = 'pass') =>
  db.updateTable('membership').set({ content_state: state }).where('id', '=', id).execute();
beforeAll(async () => {
  await engage();
  const committeeId = await committeeNamed('数控装备专业委员会');
  membershipId = (await admit('seen', { name: '恒稷机电（杭州）有限公司', committeeId })).id;
  await checked(membershipId);
  await admit('looks');
});

it('shows a member to members and to whoever holds an office, with its first contact and no number', async () => {
  for (const openid of ['seen', 'looks', 'local-party', 'local-finance']) {
    const shown = await as(openid).membership.member({ membershipId });
    expect(shown).toMatchObject({
      id: membershipId,
      name: '恒稷机电（杭州）有限公司',
      kind: 'unit',
      industry: 'C34',
      contact: '王芳 总经理',
      committee: '数控装备专业委员会',
    });
    expect(JSON.stringify(shown)).not.toMatch(/138\d{8}|\d{17}/);
  }
});

it('is not for those who do not belong to the house', async () => {
  expect((await refusalOf(as('stranger').membership.member({ membershipId }))).code).toBe('FORBIDDEN');
  expect((await refusalOf(as(null).membership.member({ membershipId }))).code).toBe('UNAUTHENTICATED');
});

it('knows no applicant, no former member and nobody else', async () => {
  const uscc = newUscc();
  const { id } = await as('applies').membership.submit({ form: await unitForm('applies', { uscc }) });
  const code = async (of: string) => (await refusalOf(as('looks').membership.member({ membershipId: of }))).code;
  expect(await code(id)).toBe('MEMBER_NOT_FOUND');
  expect(await code(randomUUID())).toBe('MEMBER_NOT_FOUND');
  const left = await admit('leaves', { name: '将离机械有限公司' });
  await checked(left.id);
  expect((await as('looks').membership.member({ membershipId: left.id })).name).toBe('将离机械有限公司');
  await as('leaves').membership.leave({ membershipId: left.id, confirmName: '将离机械有限公司' });
  expect(await code(left.id)).toBe('MEMBER_NOT_FOUND');
});

it.each(['pending', 'review', 'risky'])('hides one whose words WeChat found %s', async (state) => {
  const { id } = await admit(`words-${state}`);
  await checked(id, state);
  expect((await refusalOf(as('looks').membership.member({ membershipId: id }))).code).toBe('MEMBER_NOT_FOUND');
});
