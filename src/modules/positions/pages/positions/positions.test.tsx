import { fireEvent } from '@testing-library/react';
import { openPage, screen } from '../../../../../config/jest-taro/render';
import Positions from './index';

const finding = {
  ...{ code: 'sameUnit', weight: 'wrong', values: { name: '李明' } },
  ...{ source: '民发〔2015〕166号', sourceEn: 'Measures' },
};
const row = {
  ...{
    id: '01900000-0000-7000-8000-000000000001',
    post: 'president',
    personName: '程维岳',
    member: null,
    committee: null,
  },
  ...{ termNo: 3, startsOn: '2022-05-01', endsOn: '2027-04-30', endedOn: null, endedReason: null, how: 'elected' },
  ...{ basis: '会员大会决议〔2022〕1号', paid: false, findings: [finding] },
};

it('opens a position with what the rules find and what they rest on', async () => {
  openPage(Positions, {
    positions: { list: () => ({ rows: [row], next: null, terms: [], mayAct: true }) },
  });
  fireEvent.click(await screen.findByText('会长 程维岳'));
  expect(screen.getByText('不符：会长和秘书长来自同一家会员单位（李明）。')).toBeTruthy();
  expect(screen.getByText('依据：民发〔2015〕166号')).toBeTruthy();
  expect(screen.getByText('提前结束')).toBeTruthy();
});
