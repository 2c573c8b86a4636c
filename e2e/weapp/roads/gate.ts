import { findMeeting, hallOf, newGuest, seat, ticketOf } from '../../meeting-people';
import type { Phone } from '../phone';
import type { Road } from '../road';

const gatePage = 'modules/attendance/pages/gate/index';

export const road: Road = {
  name: 'gates: one loses the network, both scan the same code, the merge tells',
  screens: true,
  walk: async (cast) => {
    const { cloud } = cast;
    const meetingId = await findMeeting(cloud, '零部件供需对接会');
    const [first, second, double, walkIn] = ['first', 'second', 'double', 'walk-in'].map(newGuest) as Guests;
    const codes = await Promise.all([first, second, double].map((guest) => seat(cloud, guest, meetingId)));
    const before = (await hallOf(cloud, meetingId)).present;

    cast.step('the clerk names the gate and scans a code');
    const east = cast.phone('local-clerk');
    await east.open(`${gatePage}?id=${meetingId}`);
    await rename(east, '正门');
    await scan(east, codes[0]);
    await east.waitFor('签到成功');
    await east.waitFor(first.name);
    await cast.show(east, 'gate-checked-in');
    await scan(east, codes[0]);
    await east.waitFor('已经签到');
    await cast.show(east, 'gate-already');
    if (new Set(east.device.sounds).size !== 2) throw new Error('entry and repetition do not sound different');

    cast.step('the guest sees that he is in');
    const guest = cast.phone(first.openid);
    await guest.open(`modules/attendance/pages/ticket/index?id=${meetingId}`);
    await guest.waitFor(/^已签到 \d\d:\d\d$/);

    cast.step('the gate loses the network and goes on by itself');
    await east.setOnline(false);
    await east.waitFor('断网模式');
    await scan(east, await ticketOf(cloud, second, meetingId));
    await east.waitFor(second.name);
    const shared = await ticketOf(cloud, double, meetingId);
    await scan(east, shared);
    await east.waitFor(double.name);
    await scan(east, forged(shared));
    await east.waitFor('码是假的');
    await cast.show(east, 'gate-offline-forged');
    await east.waitFor('断网模式 · 待上传 3');

    cast.step('meanwhile the same code is used at another gate');
    const west = cast.phone('local-director');
    await west.open(`${gatePage}?id=${meetingId}`);
    await rename(west, '侧门');
    await scan(west, shared);
    await west.waitFor('签到成功');

    cast.step('the phone at the first gate dies and starts again, still without network');
    await east.open(`${gatePage}?id=${meetingId}`);
    await east.waitFor('断网模式 · 待上传 3');
    await east.tap('现场登记');
    await east.type('姓名', walkIn.name);
    await east.tap('登记并签到');
    await east.waitFor('断网模式 · 待上传 4');
    await east.until(() => !east.sees('登记并签到'), 'the sheet to be gone');
    await cast.show(east, 'screen-gate-offline');

    cast.step('the network is back: everything is sent, and the double use told');
    await east.setOnline(true);
    await east.waitFor('断网时的记录都上传好了');
    await east.waitFor('通过 2，重复 1，拒绝 1');
    await cast.show(east, 'gate-merged');
    const present = (await hallOf(cloud, meetingId)).present;
    // Four people, however often their codes were shown: one online, two offline, one who walked in.
    if (present !== before + 4) throw new Error(`${before} were here, now ${present}, not ${before + 4}`);

    cast.step('the log names both gates of the double use');
    await east.tap('看重复使用');
    await east.waitFor('重复使用');
    await east.waitFor(double.name);
    await east.waitFor('侧门');
    await cast.show(east, 'gate-log');
    await east.tap('导出签到表');
    await east.until(() => opened(east), 'the sheet to be opened');
  },
};

type Guests = [
  ReturnType<typeof newGuest>,
  ReturnType<typeof newGuest>,
  ReturnType<typeof newGuest>,
  ReturnType<typeof newGuest>,
];

async function rename(phone: Phone, name: string) {
  await phone.tap(/^改名，/);
  await phone.type('闸口名称', name);
  await phone.tap('保存');
  await phone.waitFor(`改名，${name}`);
}

const opened = ({ program }: Phone) =>
  program.world.calls.some(({ api, options }) => api === 'openDocument' && options.fileType === 'xlsx');

/** Holds one code before the camera, then turns it away. */
async function scan(phone: Phone, code = '') {
  await phone.until(() => phone.sees('开始扫码'), 'the camera to be closed');
  phone.device.scans = [code];
  await phone.tap('开始扫码');
}

const forged = (code: string) => code.slice(0, -6) + (code.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA');
