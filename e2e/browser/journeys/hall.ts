import { ask, findMeeting, hallOf, newGuest, seat } from '../../meeting-people';
import type { Journey } from '../journey';
import type { Person } from '../person';

const projector = { width: 1920, height: 1080 };

export const journey: Journey = {
  name: 'hall',
  travel: async (company) => {
    const { cloud } = company;
    const meetingId = await findMeeting(cloud, '零部件供需对接会');
    const shown = () => hallOf(cloud, meetingId).then((hall) => hall.shown);

    company.step('the screen shows the code, who is here and the latest names');
    const screen = await company.person('local-clerk', projector);
    await screen.open(`modules/attendance/pages/hall/index?id=${meetingId}`);
    await screen.waitFor('微信扫码签到');
    await screen.waitFor(await shown());
    await screen.shoot('hall', 'css');

    company.step('the code changes by itself');
    const first = await code(screen);
    await screen.page.waitForFunction(
      (old) => document.querySelector('.hall-qr img')?.getAttribute('src') !== old,
      first,
      {
        timeout: 20_000,
      },
    );

    company.step('somebody scans it, and is on the screen a moment later');
    const guest = newGuest('screen');
    await seat(cloud, guest, meetingId);
    const { link } = await hallOf(cloud, meetingId);
    await ask(cloud, guest.openid, 'attendance', 'checkIn', { code: link });
    // Words that nobody has checked are shown to nobody; those whom the register knows have their names there at once.
    await screen.waitFor('来宾');
    if (await screen.sees(guest.name)) throw new Error('a name that nobody checked is on the screen');
    await screen.waitFor(await shown());

    company.step('the network drops: the screen goes on with the codes it has, and says for how long');
    await screen.setOnline(false);
    await screen.waitFor(/^网络断开，签到码还能用 \d 分钟$/);
    const held = await code(screen);
    await screen.shoot('hall-offline', 'css');
    await screen.page.waitForFunction(
      (old) => document.querySelector('.hall-qr img')?.getAttribute('src') !== old,
      held,
      {
        timeout: 20_000,
      },
    );

    company.step('it recovers by itself');
    await screen.setOnline(true);
    await screen.page.locator('.hall-lost').waitFor({ state: 'detached' });

    company.step('a smaller projector shows the same picture');
    const small = await company.person('local-clerk', { width: 1366, height: 768 });
    await small.open(`modules/attendance/pages/hall/index?id=${meetingId}`);
    await small.waitFor('微信扫码签到');
    await small.shoot('screen-hall', 'css');
  },
};

const code = (screen: Person) => screen.page.locator('.hall-qr img').getAttribute('src');
