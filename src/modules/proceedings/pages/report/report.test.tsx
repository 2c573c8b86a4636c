import { fireEvent, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { closedMotion } from '../floor/floor.fixture';
import Report from './index';

const meetingId = '00000000-0000-4000-8000-0000000000f1';
const averages = { overall: 4.2, content: 4.4, speakers: 4.5, venue: 3.8, service: 4.3 };
const survey = {
  state: 'open',
  sent: 39,
  answered: 17,
  shown: 17,
  averages,
  stars: [0, 0, 5, 3, 9],
  comments: ['一', '二', '三', '四', '五', '六'],
  needed: 5,
};
const report = (part: object = {}) => ({
  title: '智能检测技术培训',
  startsAt: '2026-11-18T05:30:00.000Z',
  over: true,
  days: [],
  registered: 46,
  present: 39,
  noShow: 7,
  walkIns: 2,
  tiers: [{ tier: 'director', registered: 11, present: 9 }],
  arrivals: {
    minutes: 5,
    bins: [
      { from: '2026-11-18T05:00:00.000Z', count: 3 },
      { from: '2026-11-18T05:05:00.000Z', count: 30 },
      { from: '2026-11-18T05:10:00.000Z', count: 6 },
    ],
  },
  survey,
  motions: [{ id: closedMotion().id, title: '同意增补两名理事', result: closedMotion().result }],
  pointsAwarded: 78,
  ...part,
});
const open = (answer: object, modules: object = {}) =>
  openPage(Report, { proceedings: { report: () => answer }, ...modules }, { id: meetingId });

describe('the report', () => {
  it('says every drawing in words', async () => {
    open(report());
    expect(await screen.findByText('到场率 85%')).toBeTruthy();
    for (const name of [
      '理事单位，报名 11 人，到场 9 人',
      '13:05 起 5 分钟内到场 30 人最多，共 39 人到场',
      '场地 3.8',
      '5 星，9 人',
      '1 星，0 人',
    ])
      expect(screen.getByRole('img', { name })).toBeTruthy();
    expect(screen.getByText('最多的一段：13:05–13:10，30 人')).toBeTruthy();
    expect(screen.getByText('赞成 30，反对 2，弃权 1')).toBeTruthy();
    expect(screen.getByText('共 78 分')).toBeTruthy();
  });

  it('opens each number to the people who make it, and from there to their list', async () => {
    const person = (name: string, companions: number, seats: number) => ({
      id: name,
      name,
      unitName: '恒信铸造有限公司',
      companions: Array.from({ length: companions }, () => ({ name: '同行', phone: '' })),
      checkedIn: Array.from({ length: seats }, (_, seat) => ({ seat, at: '2026-11-18T05:00:00.000Z' })),
    });
    const rows = [person('沈知行', 3, 1), person('陆承安', 3, 0), person('都到了', 0, 1)];
    const { container } = open(report(), {
      meetings: {
        registrations: ({ cursor }: { cursor?: string }) =>
          cursor ? { rows: rows.slice(1), next: null } : { rows: rows.slice(0, 1), next: 'more' },
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '报名没来 7 人' }));
    expect(await screen.findByText('下面 2 行加起来就是这个数')).toBeTruthy();
    const amounts = Array.from(container.querySelectorAll('.figure-line-amount'), (each) => each.textContent);
    expect(amounts).toEqual(['3 人', '4 人', '7 人']);
    expect(screen.queryByText('都到了')).toBeNull();
    fireEvent.click(screen.getByText('看名单'));
    expect(phone.opened).toEqual([`/modules/meetings/pages/registrations/index?id=${meetingId}&present=false`]);
  });

  it.each([
    [{ answered: 5 }, '攒够两批（每批 5 份）才先公布一批，其余截止后公布，免得从前后两次报告里猜出是谁写的。'],
    [{ state: 'closed', answered: 6, shown: 0 }, '评价已经截止，结果在明天凌晨公布。'],
    [{ sent: 4, answered: 4 }, '签到的只有 4 人，不到 5 人，不显示平均值，免得猜出是谁写的。'],
    [{ state: 'closed', answered: 3 }, '评价已经截止，只收到 3 份，不到 5 份，不显示平均值，免得猜出是谁写的。'],
    [{ state: 'notYet', sent: 0, answered: 0 }, '会议结束后，会请签到的人评价。'],
    [{ state: 'notAsked', sent: 0, answered: 0 }, '这场会议没有开，不请人评价。'],
  ])('shows no average while somebody could be guessed from it, and says why: %j', async (part, words) => {
    open(report({ survey: { ...survey, averages: null, stars: null, comments: [], ...part } }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText('总体评分分布')).toBeNull();
    expect(screen.getByText('没有人写意见。')).toBeTruthy();
  });

  it('says of nobody that he stayed away while it runs, and counts each day', async () => {
    const days = [
      { day: '2026-11-18', present: 39 },
      { day: '2026-11-19', present: 12 },
    ];
    open(report({ over: false, days }));
    expect(await screen.findByText('还没到')).toBeTruthy();
    expect(screen.queryByText('报名没来')).toBeNull();
    expect(screen.getByText('到目前到场 85%')).toBeTruthy();
    expect(screen.getByText('11月19日 12 人')).toBeTruthy();
  });

  it('folds comments after five', async () => {
    open(report());
    await screen.findByText('五');
    expect(screen.queryByText('六')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '再看 1 条' }));
    expect(screen.getByText('六')).toBeTruthy();
  });

  it('exports the attendance list as a spreadsheet', async () => {
    const opened = jest.fn(() => Promise.resolve({ errMsg: 'ok' }));
    Object.assign(Taro, { downloadFile: () => Promise.resolve({ tempFilePath: 'wxfile://s' }), openDocument: opened });
    open(report(), {
      attendance: {
        exportSheet: () => ({
          url: 'https://x/s',
          fileName: 's.xlsx',
          rows: 39,
          expiresAt: '2026-11-21T00:00:00.000Z',
        }),
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '导出签到表' }));
    await waitFor(() =>
      expect(opened).toHaveBeenCalledWith(expect.objectContaining({ filePath: 'wxfile://s', fileType: 'xlsx' })),
    );
    expect(phone.toasts).toEqual(['签到表共 39 行。']);
  });
});
