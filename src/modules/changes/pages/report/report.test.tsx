import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { faultsOf } from './faults';
import Report from './index';

const wish = {
  kind: 'identity' as const,
  newName: '新名',
  newUscc: undefined,
  successorId: undefined,
  successorName: undefined,
  onDay: '2026-11-18',
  fileIds: ['f'],
  reason: '已核准',
};

it.each([
  [wish, false, undefined, []],
  [wish, true, undefined, ['member']],
  [{ ...wish, newName: undefined }, false, undefined, ['identity']],
  [{ ...wish, kind: 'merger' as const }, false, undefined, ['successor']],
  [{ ...wish, kind: 'split' as const }, false, undefined, []],
  [{ ...wish, onDay: '', fileIds: [], reason: '' }, true, 'm', ['onDay', 'files', 'reason']],
])('says what is wanting of %j', (given, enters, member, faults) => {
  expect(faultsOf(given, enters, member)).toEqual(faults);
});

it('sends nothing that is not complete, and says what is wanting', async () => {
  openPage(Report, {});
  fireEvent.click(await screen.findByText('提交'));
  expect(await screen.findByText('请填新的名称或新的信用代码')).toBeTruthy();
  expect(screen.getByText('请上传证明材料')).toBeTruthy();
  expect(phone.calls).toEqual([]);
  fireEvent.click(screen.getByText('合并到别家'));
  expect(await screen.findByText('请写明并入哪家')).toBeTruthy();
});
