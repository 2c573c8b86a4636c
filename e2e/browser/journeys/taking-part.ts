import { ask, findMeeting, hallOf } from '../../meeting-people';
import type { Company, Journey } from '../journey';

const running = '零部件供需对接会';
const priced = '五轴加工工艺培训';
const state = async ({ cloud }: Company, openid: string, meetingId: string) =>
  (await ask(cloud, openid, 'meetings', 'show', { meetingId })).mine;

export const journey: Journey = {
  name: 'taking-part',
  travel: async (company) => {
    await inThreeTaps(company);
    await withAPrice(company);
  },
};

/** Whoever is known has nothing to fill in: the tab, the meeting, the button. */
async function inThreeTaps(company: Company) {
  const { cloud } = company;
  const openid = 'local-party';
  const meetingId = await findMeeting(cloud, running);
  company.step('somebody who is known registers in three taps');
  const person = await company.person(openid);
  await person.open('pages/home/index');
  await person.tap('会议');
  // On data that an earlier run has changed he has his seat already.
  if ((await state(company, openid, meetingId)) !== 'confirmed') {
    await person.tap(`报名，${running}`);
    await person.tap(/^提交报名/);
    await person.waitFor('报名成功');
    await person.shoot('taking-part-three-taps');
  }
  if ((await state(company, openid, meetingId)) !== 'confirmed') throw new Error('three taps gave no seat');

  company.step('the link of the hall checks in by itself');
  const code = (await hallOf(cloud, meetingId)).link.split('c=').at(-1);
  await person.open(`modules/attendance/pages/check-in/index?c=${code}`);
  await person.waitFor(/^(签到成功|已经签到)$/);
  await person.shoot('taking-part-checked-in');
}

async function withAPrice(company: Company) {
  const { cloud } = company;
  const meetingId = await findMeeting(cloud, priced);
  company.step('a member sees the price in the list, on the form and on the button');
  const member = await company.person('local-member');
  await member.open('pages/meetings/index');
  await member.waitFor('200 元');
  await member.tap(`报名，${priced}`);
  await member.waitFor('费用：每人 200 元');
  await member.waitFor('提交报名 · 200 元');
  await member.shoot('taking-part-form');

  company.step('forgets a question, is led to it, and registers');
  await member.tap(/^提交报名/);
  await member.waitFor('还有 1 处要填');
  await member.waitFor('请回答这一题。');
  await member.tap('一到三年');
  await member.tap(/^提交报名/);
  await member.waitFor('座位已留，请缴费 200 元');
  await member.shoot('taking-part-held');

  company.step('pays for the seat that is held, and has it');
  await member.tap('去缴费');
  await member.tap('微信支付 200.00 元');
  await member.waitFor('已付清');
  await member.shoot('taking-part-paid');
  if ((await state(company, 'local-member', meetingId)) !== 'confirmed') throw new Error('paid, and has no seat');
  await member.open(`modules/meetings/pages/meeting/index?id=${meetingId}`);

  company.step('the price is on the entry code, and the day in the calendar file');
  await member.tap('入场码');
  await member.waitFor('费用 200 元');
  await member.shoot('taking-part-ticket');
  const { content } = await ask(cloud, 'local-member', 'meetings', 'calendarFile', { meetingId });
  if (!String(content).includes('200')) throw new Error('the calendar file says no price');
}
