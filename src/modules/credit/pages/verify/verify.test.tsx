import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import VerifyPage from './index';

const nothing = { name: null, uscc: null, grade: null, asOf: null, madeOn: null, validUntil: null, association: null };
const valid = {
  ...{ state: 'valid', name: '明远精密机械有限公司', uscc: '91320200MA1AAAAA0X', grade: 'B', asOf: '2026-11-01' },
  ...{ madeOn: '2026-11-20', validUntil: '2027-02-18', association: '锡东精密制造商会' },
};
const open = (reply: unknown, params: Record<string, string> = {}) =>
  openPage(VerifyPage, { credit: { verifyReport: () => reply } }, params);
const asked = () => phone.calls.map(({ data }) => data.input);

it('says whose it is, which grade and until when, from the code that was scanned', async () => {
  open(valid, { code: 'ABCD2345EFGH6789' });
  expect(await screen.findByText('报告有效')).toBeTruthy();
  for (const words of ['明远精密机械有限公司', 'B 级', '11月1日', '2027年2月18日', '锡东精密制造商会'])
    expect(screen.getByText(words)).toBeTruthy();
  expect(asked()).toEqual([{ code: 'ABCD2345EFGH6789' }]);
});

it('asks nothing before a code is there, and takes one from paper', async () => {
  open(valid);
  expect(asked()).toEqual([]);
  fireEvent.change(screen.getByLabelText('报告编号'), { target: { value: 'ABCD-23' } });
  fireEvent.click(screen.getByText('核验'));
  expect(asked()).toEqual([]);
  fireEvent.change(screen.getByLabelText('报告编号'), { target: { value: ' ABCD-2345-EFGH-6789 ' } });
  fireEvent.click(screen.getByText('核验'));
  expect(await screen.findByText('报告有效')).toBeTruthy();
  await waitFor(() => expect(asked()).toEqual([{ code: 'ABCD-2345-EFGH-6789' }]));
});

it.each([
  ['expired', '报告已过有效期'],
  ['withdrawn', '报告已作废，请以新的报告为准'],
  ['unknown', '没有这份报告，请核对编号'],
])('says that it is %s, and nothing of a grade', async (state, words) => {
  open({ ...nothing, state }, { code: 'ABCD2345EFGH6789' });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByText('等级')).toBeNull();
});

it('says what to do where it was asked too often', async () => {
  open(refuse('TOO_MANY_REQUESTS'), { code: 'ABCD2345EFGH6789' });
  expect(await screen.findByText('再试一次')).toBeTruthy();
  expect(screen.queryByText('报告有效')).toBeNull();
});
