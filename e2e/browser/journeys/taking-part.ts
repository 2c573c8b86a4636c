import { ask, findMeeting } from '../../meeting-people';
import type { Journey } from '../journey';

const title = '五轴加工工艺培训';

export const journey: Journey = {
  name: 'taking-part',
  travel: async (company) => {
    const { cloud } = company;
    const meetingId = await findMeeting(cloud, title);
    company.step('a member registers in three taps, and sees the price at each');
    const member = await company.person('local-member');
    await member.open('pages/home/index');
    const taps = [() => member.tap('会议'), () => member.tap(`报名，${title}`), () => member.tap(/^提交报名/)];
    await taps[0]?.();
    await member.waitFor('200 元');
    await taps[1]?.();
    await member.waitFor('费用：每人 200 元');
    await member.waitFor('提交报名 · 200 元');
    await member.shoot('taking-part-form');
    await taps[2]?.();
    await member.waitFor('报名成功');
    await member.waitFor('费用：每人 200 元');
    await member.shoot('taking-part-done');
    const { mine } = await ask(cloud, 'local-member', 'meetings', 'show', { meetingId });
    if (mine !== 'confirmed') throw new Error(`registered, and stands as ${String(mine)}`);

    company.step('the price is on the entry code, and the day in the calendar file');
    await member.tap('看入场码');
    await member.waitFor('费用 200 元');
    await member.shoot('taking-part-ticket');
    const { content } = await ask(cloud, 'local-member', 'meetings', 'calendarFile', { meetingId });
    if (!String(content).includes('200')) throw new Error('the calendar file says no price');
  },
};
