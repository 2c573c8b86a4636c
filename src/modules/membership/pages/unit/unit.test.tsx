import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { applicationCase } from '../review/case.fixture';
import MyUnit from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const people = [
  {
    id: id(1),
    name: '陈恒信',
    phone: '+8613812345678',
    title: '总经理',
    primary: true,
    state: 'accepted',
    yours: true,
    until: null,
    ending: 'himself',
  },
  {
    id: id(2),
    name: '王小二',
    phone: '+8613900001111',
    title: null,
    primary: false,
    state: 'invited',
    yours: false,
    until: '2026-12-05T02:00:00.000Z',
    ending: 'takenBack',
  },
  {
    id: id(3),
    name: '赵同事',
    phone: '+8613900002222',
    title: null,
    primary: false,
    state: 'accepted',
    yours: false,
    until: null,
    ending: 'primary',
  },
];
const licences = [
  { id: id(11), code: 'industryCert', title: '生产许可证', number: 'XK-1', validTo: '2026-12-19', daysLeft: 28 },
  { id: id(12), code: 'businessLicense', title: '营业执照', number: null, validTo: null, daysLeft: null },
  { id: id(13), code: 'industryCert', title: '排污许可证', number: null, validTo: '2026-11-01', daysLeft: -20 },
];
const unit =
  (part: object = {}) =>
  () =>
    applicationCase({
      id: id(9),
      status: 'active',
      memberNo: '000127',
      representatives: people,
      materials: [{ ...applicationCase().materials[0], id: id(12), validTo: null }],
      licences,
      mayName: true,
      mayChoosePrimary: true,
      mayLeave: true,
      change: null,
      ...part,
    });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const panelButton = (name: string) => {
  const found = screen.getAllByRole('button', { name });
  return found[found.length - 1] as HTMLElement;
};
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('my organisation', () => {
  it('shows people and licences, the most pressing licence first', async () => {
    const view = openPage(MyUnit, { membership: { myUnit: unit() } });
    expect(await screen.findByText('单位会员 · 会员号 000127')).toBeTruthy();
    expect(screen.getAllByText('已接受')).toHaveLength(2);
    expect(screen.getByText('已邀请')).toBeTruthy();
    expect(screen.getByText(/前可以接受$/)).toBeTruthy();
    expect(view.container.textContent).not.toMatch(/核实/);
    expect(screen.getByText('138 1234 5678')).toBeTruthy();
    const words = view.container.textContent ?? '';
    expect(words.indexOf('已过期 20 天')).toBeLessThan(words.indexOf('还有 28 天'));
    expect(words.indexOf('还有 28 天')).toBeLessThan(words.indexOf('长期有效'));
  });

  it('invites a representative after checking the number on the phone', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), addRepresentative: () => unit()() } });
    await screen.findByText('138 1234 5678');
    press('邀请代表');
    type('姓名', '李四');
    type('手机号', '1381234');
    press('发出邀请');
    expect(screen.getByText('手机号不对，请核对。')).toBeTruthy();
    type('手机号', '138 0000 1111');
    press('发出邀请');
    await waitFor(() => expect(phone.toasts).toEqual(['已邀请李四，等对方答复。']));
    expect(sent('addRepresentative')).toEqual([{ name: '李四', phone: '138 0000 1111' }]);
  });

  it('puts the refusal of a number below the number', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), addRepresentative: () => refuse('ALREADY_REPRESENTATIVE') } });
    await screen.findByText('138 1234 5678');
    press('邀请代表');
    type('姓名', '李四');
    type('手机号', '13812345678');
    press('发出邀请');
    expect(await screen.findByText('这个手机号已经在本单位的代表名单里。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('李四');
  });

  it('ends another only with a reason, after naming what follows', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), removeRepresentative: () => unit()() } });
    await screen.findByText('138 1234 5678');
    press('结束赵同事的代表');
    expect(screen.getByText(/对方会收到通知：谁结束的/)).toBeTruthy();
    expect(panelButton('结束').getAttribute('aria-disabled')).toBe('true');
    press('已经离职');
    fireEvent.click(panelButton('结束'));
    await waitFor(() => expect(phone.toasts).toEqual(['已结束赵同事的代表。']));
    expect(sent('removeRepresentative')).toEqual([{ representativeId: id(3), reason: '已经离职' }]);
  });

  it('takes an invitation back, and says of one’s own end who follows', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), removeRepresentative: () => unit()() } });
    await screen.findByText('138 1234 5678');
    press('退出代表');
    expect(screen.getByText(/可以先把主要代表移交给别人/)).toBeTruthy();
    press('取消');
    press('收回给王小二的邀请');
    fireEvent.click(panelButton('收回'));
    await waitFor(() => expect(phone.toasts).toEqual(['已收回邀请。']));
    expect(sent('removeRepresentative')).toEqual([{ representativeId: id(2) }]);
  });

  it('says of the last one that the secretariat holds the place open', async () => {
    openPage(MyUnit, { membership: { myUnit: unit({ representatives: people.slice(0, 1) }) } });
    await screen.findByText('138 1234 5678');
    press('退出代表');
    expect(screen.getByText(/由秘书处联系单位另请一位/)).toBeTruthy();
  });

  it('hands the main place on', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), choosePrimary: () => unit()() } });
    await screen.findByText('138 1234 5678');
    press('由赵同事担任主要代表');
    fireEvent.click(panelButton('移交'));
    await waitFor(() => expect(phone.toasts).toEqual(['赵同事是主要代表了。']));
    expect(sent('choosePrimary')).toEqual([{ representativeId: id(3) }]);
  });

  const beside = (ending: string, part: object = {}) =>
    unit({
      representatives: [
        { ...people[0], yours: false, ending },
        { ...people[2], yours: true, ending: 'himself' },
      ],
      ...{ mayName: false, mayChoosePrimary: false, mayLeave: false, ...part },
    });

  it('shows who is not the main one no more than he may do, and where to turn', async () => {
    openPage(MyUnit, { membership: { myUnit: beside('secretariat') } });
    await screen.findByText('138 1234 5678');
    for (const name of ['邀请代表', '退会', '由赵同事担任主要代表'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.getByText(/退会由主要代表办理/)).toBeTruthy();
    press('结束陈恒信的代表');
    expect(screen.getByText(/请把单位盖章的确认书交给秘书处/)).toBeTruthy();
  });

  it('ends the main one with a sealed confirmation and a second hand', async () => {
    const change = {
      ...{ id: id(31), kind: 'end', name: '陈恒信', title: null, makesPrimary: false, reason: '已调离' },
      ...{ by: '赵同事', at: '2026-11-21T02:00:00.000Z', yours: false, mayAnswer: true },
    };
    openPage(MyUnit, {
      membership: { myUnit: beside('twoHands', { change }), answerChange: () => ({ agreed: true }) },
    });
    expect(await screen.findByText('理由：已调离')).toBeTruthy();
    press('结束陈恒信的代表');
    expect(screen.getByText(/需要单位盖章的确认书，并由另一位代表确认/)).toBeTruthy();
    expect(panelButton('提出结束').getAttribute('aria-disabled')).toBe('true');
    press('关闭');
    press('确认结束');
    expect(screen.getByText('确认结束陈恒信的代表？')).toBeTruthy();
    fireEvent.click(panelButton('确认结束'));
    await waitFor(() => expect(sent('answerChange')).toEqual([{ changeId: id(31), agree: true }]));
  });

  it('asks for whom one acts before it shows anything', async () => {
    const two = [1, 2].map((n) => ({
      membershipId: id(40 + n),
      name: `第${n}家有限公司`,
      status: 'active',
      memberNo: `00000${n}`,
    }));
    const me = {
      signedIn: true,
      channel: 'wechat',
      person: null,
      offices: [],
      units: two,
      actingFor: null,
      unread: 0,
      today: '2026-11-21',
    };
    openPage(MyUnit, {
      membership: { myUnit: () => refuse('CHOOSE_UNIT') },
      identity: { whoami: () => me, chooseUnit: () => ({ actingFor: two[1]?.membershipId }) },
    });
    expect(await screen.findByText('你代表 2 家单位，先选一下现在代表哪一家。')).toBeTruthy();
    press('选择代表哪家单位');
    fireEvent.click(screen.getByText('第2家有限公司'));
    press('代表这家');
    await waitFor(() => expect(sent('chooseUnit')).toEqual([{ membershipId: two[1]?.membershipId }]));
  });

  it('asks for the photo and the day before it renews', async () => {
    openPage(MyUnit, { membership: { myUnit: unit() } });
    await screen.findByText('生产许可证');
    fireEvent.click(screen.getAllByRole('button', { name: '更新' })[1] as HTMLElement);
    expect(screen.getByText('更新生产许可证')).toBeTruthy();
    press('更新证照');
    expect(screen.getByText('先拍一张新证照的照片。')).toBeTruthy();
    expect(screen.getByText('请选到期日；没有期限就选长期有效。')).toBeTruthy();
    expect(sent('renewLicence')).toEqual([]);
  });

  it('renews with the uploaded photo', async () => {
    openPage(MyUnit, {
      membership: { myUnit: unit(), renewLicence: () => ({ licences }) },
      files: {
        requestUpload: () => ({
          fileId: id(21),
          cloudPath: 'a/b.jpg',
          upload: { url: '', fields: {} },
          expiresAt: '2026-11-21T10:00:00Z',
        }),
        confirmUpload: () => ({ fileId: id(21), name: 'new.jpg', bytes: 10, type: 'image/jpeg', sha256: 'ab' }),
      },
    });
    await screen.findByText('生产许可证');
    fireEvent.click(screen.getAllByRole('button', { name: '更新' })[1] as HTMLElement);
    press('拍照或选照片');
    expect(await screen.findByText('已上传：new.jpg')).toBeTruthy();
    type('到期日，请选择', '2030-12-31');
    press('更新证照');
    await waitFor(() => expect(phone.toasts).toEqual(['证照已更新。']));
    expect(sent('renewLicence')).toEqual([{ licenceId: id(11), fileId: id(21), validTo: '2030-12-31' }]);
  });

  it('lets one leave at once after the name is typed, and never hinders it', async () => {
    openPage(MyUnit, {
      membership: { myUnit: unit(), leave: () => ({ status: 'withdrawn', at: '2026-11-21T10:00:00Z' }) },
    });
    await screen.findByText('生产许可证');
    press('退会');
    expect(screen.getByText('提交后马上生效，不需要任何人批准，不收任何费用。')).toBeTruthy();
    expect(panelButton('确认退会').getAttribute('aria-disabled')).toBe('true');
    type('请输入单位名称确认', '恒信铸造有限公司');
    press('确认退会');
    expect(await screen.findByText('已经退会')).toBeTruthy();
    expect(sent('leave')).toEqual([{ membershipId: id(9), confirmName: '恒信铸造有限公司' }]);
  });

  it.each([
    ['NAME_MISMATCH', '输入的名称和单位名称不一致，请核对后再退会。'],
    ['PRIMARY_ONLY', '退会由单位的主要代表办理。'],
  ])('says in words why %s', async (code, sentence) => {
    openPage(MyUnit, { membership: { myUnit: unit(), leave: () => refuse(code) } });
    await screen.findByText('生产许可证');
    press('退会');
    type('请输入单位名称确认', '恒信');
    press('确认退会');
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('tells who represents nobody what this page is for', async () => {
    openPage(MyUnit, { membership: { myUnit: () => refuse('FORBIDDEN') } });
    expect(await screen.findByText(/你现在不代表会员单位/)).toBeTruthy();
  });
});
