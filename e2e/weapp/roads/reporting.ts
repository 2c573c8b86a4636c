import { findMeeting } from '../../meeting-people';
import type { Road } from '../road';

export const road: Road = {
  name: 'reporting: the secretariat reads how a meeting went, and takes the list along',
  screens: true,
  walk: async (cast) => {
    const meetingId = await findMeeting(cast.cloud, '智能检测技术培训', 'past');
    const clerk = cast.phone('local-clerk');

    cast.step('reads who came, when, and what they thought of it');
    await clerk.open(`modules/proceedings/pages/report/index?id=${meetingId}`);
    await clerk.waitFor('各类会员到场');
    await clerk.waitFor('到场时间');
    await clerk.waitFor('评价');
    await cast.show(clerk, 'screen-report');

    cast.step('opens the list as a sheet');
    await clerk.tap('导出签到表');
    await clerk.until(
      () => clerk.program.world.calls.some(({ api, options }) => api === 'openDocument' && options.fileType === 'xlsx'),
      'the sheet to be opened',
    );
  },
};
