import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Holding from '../holding';
import Looks from '../looks';
import MyData from './index';

const id = '00000000-0000-4000-8000-000000000001';
const me = () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
const held = {
  key: 'meetings.registration',
  title: '报名',
  why: '散会后保存一年。',
  count: 2,
  rows: [],
  page: '/pages/meetings/index',
};
const copy = (part: object) => ({
  id,
  askedAt: '2026-11-20T02:00:00.000Z',
  readyAt: null,
  gone: false,
  until: null,
  ...part,
});
const open = (privacy: object) => openPage(MyData, { identity: { whoami: me }, privacy });

describe('my data', () => {
  it('stand by module, each kind with why and how much', async () => {
    open({
      mine: () => ({ groups: [{ module: 'meetings', title: '会议和活动', holdings: [held] }], looks: 4 }),
      exports: () => ({ rows: [] }),
    });
    expect(await screen.findByText('会议和活动')).toBeTruthy();
    expect(screen.getByText('4 次')).toBeTruthy();
    fireEvent.click(screen.getByText('报名'));
    expect(phone.opened).toEqual(['/modules/privacy/pages/holding/index?key=meetings.registration']);
  });

  it('are handed out as a file: asked for, being made, fetched', async () => {
    let rows: object[] = [];
    open({
      mine: () => ({ groups: [], looks: 0 }),
      exports: () => ({ rows }),
      askExport: () => {
        rows = [copy({})];
        return { exportId: id };
      },
    });
    expect(await screen.findByText('本会还没有保存你的资料。')).toBeTruthy();
    fireEvent.click(screen.getByText('要一份我的资料'));
    expect(await screen.findByText('正在做')).toBeTruthy();
  });

  it('offer the files that are ready, and not those that went', async () => {
    open({
      mine: () => ({ groups: [], looks: 0 }),
      exports: () => ({
        rows: [
          copy({ readyAt: '2026-11-20T02:01:00.000Z', until: '2026-11-27' }),
          copy({ id: `${id.slice(0, -1)}2`, readyAt: '2026-11-01T02:01:00.000Z', gone: true }),
        ],
      }),
    });
    expect(await screen.findAllByText('下载文档')).toHaveLength(1);
    expect(screen.getByText('已过期删除')).toBeTruthy();
  });
});

describe('one kind of data', () => {
  it('shows its rows, where it is corrected, and takes a request', async () => {
    openPage(
      Holding,
      {
        privacy: {
          holding: () => ({
            ...held,
            rows: [{ at: '2026-03-01T00:00:00.000Z', values: [{ label: '职务', value: '经理' }] }],
            next: null,
          }),
          askCorrection: () => ({ requestId: id, dueOn: '2026-12-11', provisional: false }),
        },
      },
      { key: 'meetings.registration' },
    );
    expect(await screen.findByText('经理')).toBeTruthy();
    expect(screen.getByText('去看和更正')).toBeTruthy();
    fireEvent.click(screen.getByText('请秘书处更正'));
    fireEvent.input(await screen.findByLabelText('请求'), { target: { value: '我的职务是副经理' } });
    fireEvent.click(screen.getByText('提交请求'));
    await screen.findByText('经理');
    expect(phone.calls.filter(({ data }) => data.action === 'askCorrection').map(({ data }) => data.input)).toEqual([
      { about: 'meetings.registration', words: '我的职务是副经理' },
    ]);
  });
});

describe('who looked', () => {
  it('is said with when, as what and why', async () => {
    openPage(Looks, {
      privacy: {
        looks: () => ({
          rows: [
            {
              at: '2026-11-20T02:00:00.000Z',
              who: '王芳',
              role: 'clerk',
              what: 'phone',
              doing: '查看完整手机号或证件号（留痕）',
              reason: '核对到会名单',
            },
          ],
          next: null,
        }),
      },
    });
    expect(await screen.findByText('王芳 · 秘书处干事')).toBeTruthy();
    expect(screen.getByText(/理由：核对到会名单/)).toBeTruthy();
    expect(screen.getByText('手机号')).toBeTruthy();
  });
});
