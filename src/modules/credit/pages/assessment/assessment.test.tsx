import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../credit.fixture';
import AssessmentPage from './index';

const answers = {
  ...{ purpose: '会员信用评价，用于推荐。', necessity: '只用协会自己的记录。' },
  ...{ rights: '可以查阅、异议和撤回同意。', security: '分级授权，导出留痕。' },
};
const written = (part: object = {}) => ({
  ...{ id: id(8), answers, conclusion: '风险可控，可以开展。', madeBy: '林晓', madeAt: '2026-11-18T02:00:00.000Z' },
  ...{ signedBy: null, signedAt: null, maySign: false, ...part },
});
const open = (current: unknown, mayWrite: boolean, more: object = {}) =>
  openPage(AssessmentPage, { credit: { assessment: () => ({ current, mayWrite }), ...more } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const labels = {
  ...{
    purpose: '目的和方式',
    necessity: '是否合法、正当、必要',
    rights: '对个人权益的影响',
    security: '保护措施是否有效',
  },
};
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('is written by answering all of the law’s questions', async () => {
  open(null, true, { saveAssessment: () => ({ id: id(8) }) });
  await screen.findByLabelText('目的和方式');
  for (const [key, label] of Object.entries(labels)) write(label, answers[key as keyof typeof answers]);
  fireEvent.click(screen.getByText('保存，交另一位签署'));
  expect(sent('saveAssessment')).toEqual([]);
  write('结论', '风险可控，可以开展。');
  fireEvent.click(screen.getByText('保存，交另一位签署'));
  await waitFor(() => expect(sent('saveAssessment')).toEqual([{ answers, conclusion: '风险可控，可以开展。' }]));
  await waitFor(() => expect(phone.toasts).toEqual(['已保存']));
});

it('keeps what was written until it is sent', async () => {
  const first = open(null, true);
  await screen.findByLabelText('目的和方式');
  write('目的和方式', answers.purpose);
  first.unmount();
  open(null, true);
  await screen.findByLabelText('目的和方式');
  expect(screen.getByLabelText<HTMLTextAreaElement>('目的和方式').value).toBe(answers.purpose);
});

it('is signed by another person, and then stands', async () => {
  let own = true;
  open(written({ maySign: true }), false, { signAssessment: () => (own ? refuse('OWN_ASSESSMENT') : { id: id(8) }) });
  expect(await screen.findByText(/林晓 写于 11-18 10:00\s+等另一位签署/)).toBeTruthy();
  expect(screen.getByText(answers.rights)).toBeTruthy();
  fireEvent.click(screen.getByText('签署'));
  const panel = within(screen.getByRole('dialog'));
  expect(panel.getByText(/签署后这份评估不能再改/)).toBeTruthy();
  fireEvent.click(panel.getByRole('button', { name: '签署' }));
  expect(await panel.findByText('自己写的，要由另一位来签署。')).toBeTruthy();
  own = false;
  fireEvent.click(panel.getByRole('button', { name: '签署' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已签署']));
  expect(sent('signAssessment')).toEqual([{ id: id(8) }, { id: id(8) }]);
});

it('shows who signed it, and lets another one be written beside it', async () => {
  open(written({ signedBy: '周砚秋', signedAt: '2026-11-19T02:00:00.000Z' }), true);
  expect(await screen.findByText(/周砚秋 签署于 11-19 10:00/)).toBeTruthy();
  expect(screen.queryByText('签署')).toBeNull();
  fireEvent.click(screen.getByText('另写一份'));
  expect(screen.getByLabelText('结论')).toBeTruthy();
});

it('says that there is none to who only reads', async () => {
  open(null, false);
  expect(await screen.findByText(/还没有影响评估/)).toBeTruthy();
  expect(screen.queryByText('另写一份')).toBeNull();
});
