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
    linked: true,
    phoneVerified: true,
  },
  {
    id: id(2),
    name: '王小二',
    phone: '+8613900001111',
    title: null,
    primary: false,
    linked: false,
    phoneVerified: false,
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
    expect(screen.getByText('手机号已核实')).toBeTruthy();
    expect(screen.getByText('等待本人核实手机号')).toBeTruthy();
    expect(screen.getByText('138 1234 5678')).toBeTruthy();
    const words = view.container.textContent ?? '';
    expect(words.indexOf('已过期 20 天')).toBeLessThan(words.indexOf('还有 28 天'));
    expect(words.indexOf('还有 28 天')).toBeLessThan(words.indexOf('长期有效'));
  });

  it('adds a representative after checking the number on the phone', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), addRepresentative: () => ({ representatives: people }) } });
    await screen.findByText('138 1234 5678');
    press('添加代表');
    type('姓名', '李四');
    type('手机号', '1381234');
    press('添加');
    expect(screen.getByText('手机号不对，请核对。')).toBeTruthy();
    type('手机号', '138 0000 1111');
    press('添加');
    await waitFor(() => expect(phone.toasts).toEqual(['已添加李四。请对方打开小程序核实手机号。']));
    expect(sent('addRepresentative')).toEqual([{ name: '李四', phone: '138 0000 1111' }]);
  });

  it('puts the refusal of a number below the number', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), addRepresentative: () => refuse('ALREADY_REPRESENTATIVE') } });
    await screen.findByText('138 1234 5678');
    press('添加代表');
    type('姓名', '李四');
    type('手机号', '13812345678');
    press('添加');
    expect(await screen.findByText('这个手机号已经是本单位的代表。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('李四');
  });

  it('removes one only after naming what follows, and explains when nobody would be left', async () => {
    openPage(MyUnit, { membership: { myUnit: unit(), removeRepresentative: () => refuse('LAST_REPRESENTATIVE') } });
    await screen.findByText('138 1234 5678');
    press('移除陈恒信');
    expect(screen.getByText(/由任期最长的另一位代表接任/)).toBeTruthy();
    press('移除');
    expect(await screen.findByText('至少要留一位代表。先添加接手的人，再移除这一位。')).toBeTruthy();
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
    expect(await screen.findByText(/你还不是会员单位的代表/)).toBeTruthy();
  });
});
