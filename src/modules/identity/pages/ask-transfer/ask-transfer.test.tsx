import { fireEvent } from '@testing-library/react';
import { Refused } from '@/cloud/refusal';
import { transferClaim } from '@/parts/identity/transfer-claim';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import AskTransfer from './index';

const press = (word: string) => fireEvent.click(screen.getAllByText(word).slice(-1)[0] as HTMLElement);
afterEach(() => transferClaim.drop());

it('needs a number that was verified here just now', async () => {
  openPage(AskTransfer, { identity: {} });
  expect(await screen.findByText(/要先在这个微信里核实手机号/)).toBeTruthy();
  press('去核实手机号');
  expect(phone.opened).toEqual(['/modules/identity/pages/profile/index']);
});

it('says what is missing beside its field, and sends nothing', async () => {
  const refused = new Refused('identity', {
    code: 'PHONE_TAKEN',
    message: '',
    data: { claim: 'claim-0123456789012345' },
  });
  expect(transferClaim.keep(refused)).toBe(true);
  openPage(AskTransfer, { identity: {} });
  expect(await screen.findByText('把原来的账号换到这个微信')).toBeTruthy();
  press('提交申请');
  expect(await screen.findByText('请写几句：原来的微信怎么了。')).toBeTruthy();
  expect(screen.getByText('请至少传一份证明材料。')).toBeTruthy();
  expect(phone.calls.filter(({ data }) => data.action === 'requestTransfer')).toEqual([]);
});
