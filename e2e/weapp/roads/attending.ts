import { ask, findMeeting, hallOf, newGuest } from '../../meeting-people';
import type { Road } from '../road';

export const road: Road = {
  name: 'attending: a guest registers, scans the code in the hall, and is in',
  walk: async (cast) => {
    const { cloud } = cast;
    const meetingId = await findMeeting(cloud, '零部件供需对接会');
    const guest = newGuest('hall');
    const phone = cast.phone(guest.openid);

    cast.step('registers and gets a seat');
    await phone.open(`modules/meetings/pages/meeting/index?id=${meetingId}`);
    await phone.tap('报名');
    await phone.tap('提交报名');
    await phone.waitFor('还有 1 处要填');
    await phone.type('姓名', guest.name);
    await phone.tap('提交报名');
    await phone.waitFor('报名成功');
    await cast.show(phone, 'registered');

    cast.step('has an entry code, bright while it is shown');
    await phone.tap('看入场码');
    await phone.waitFor(`${guest.name}的入场码`);
    if (phone.device.brightness < 0.9 || !phone.device.keepsScreenOn) throw new Error('the screen is not bright');
    await cast.show(phone, 'ticket');
    await phone.back();
    if (phone.device.brightness > 0.9 || phone.device.keepsScreenOn) throw new Error('the screen stays bright');

    cast.step('scans something else, then the code of the hall');
    const before = await hallOf(cloud, meetingId);
    await phone.open(`modules/attendance/pages/check-in/index?id=${meetingId}`);
    phone.device.scans = ['https://example.com/'];
    await phone.tap('扫一扫签到');
    await phone.waitFor('这不是会场的签到码');
    // From home it is one tap: the camera opens at once. One that may not, or that is closed, leaves a way to go on.
    await phone.open('pages/home/index');
    phone.device.cameraAllowed = false;
    await phone.tap('签到');
    await phone.waitFor('相机没有打开。请在手机的设置里允许微信使用相机。');
    await phone.waitFor('出示入场码');
    phone.device.cameraAllowed = true;
    await phone.tap('扫一扫签到');
    await phone.waitFor('扫一扫签到');
    await phone.back();
    phone.device.scans = [before.link];
    await phone.tap('签到');
    await phone.waitFor('签到成功');
    await phone.waitFor(guest.name);
    await cast.show(phone, 'checked-in');
    const after = await hallOf(cloud, meetingId);
    if (after.present !== before.present + 1) throw new Error(`${before.present} were here, now ${after.present}`);

    cast.step('opens the link again with WeChat: in already, counted once');
    await phone.open(`modules/attendance/pages/check-in/index?q=${encodeURIComponent(after.link)}`);
    await phone.waitFor('已经签到');
    if ((await hallOf(cloud, meetingId)).present !== after.present) throw new Error('counted twice');

    cast.step('a code that nobody made is refused in words');
    await phone.open(`modules/attendance/pages/check-in/index?c=${forged(after.link)}`);
    await phone.waitFor('不是会场的签到码');
    await cast.show(phone, 'refused');

    cast.step('the entry code has become the celebration');
    await phone.open(`modules/attendance/pages/ticket/index?id=${meetingId}`);
    await phone.waitFor(/^已签到 \d\d:\d\d$/);
    await cast.show(phone, 'ticket-inside');
    const { registration } = await ask(cloud, guest.openid, 'meetings', 'show', { meetingId });
    if ((registration as { checkedIn: unknown[] }).checkedIn.length !== 1) throw new Error('not checked in once');
  },
};

const forged = (link: string) => {
  const code = link.split('c=').at(-1) ?? '';
  return code.slice(0, -4) + (code.endsWith('AAAA') ? 'BBBB' : 'AAAA');
};
