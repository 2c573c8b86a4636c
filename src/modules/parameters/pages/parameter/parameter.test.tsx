import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, proposal, shown } from '../../parameter.fixture';
import Parameter from './index';

const open = (part: object, more: object = {}) =>
  openPage(Parameter, { parameters: { show: () => shown(part), ...more } }, { id: 'identity.termYears' });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

describe('a proposal', () => {
  it('is written with its day, resolution and reason, and sent once all is right', async () => {
    open({}, { propose: () => ({ proposalId: id(1) }) });
    fireEvent.click(await screen.findByText('改成自定值'));
    const field = panel().getByLabelText('每届任期上限');
    fireEvent.change(field, { target: { value: '6' } });
    expect(panel().getByText('请先改好：来源规定的是5 年：可以更严，不能更宽。')).toBeTruthy();
    fireEvent.change(field, { target: { value: '4' } });
    expect(panel().getByText('4 年')).toBeTruthy();
    fireEvent.click(panel().getByText('提交，等人确认'));
    expect(sent('propose')).toEqual([]);
    fireEvent.change(panel().getByLabelText('决议或依据'), { target: { value: '理决〔2026〕9号' } });
    fireEvent.click(panel().getByText('本会章程这样规定。'));
    fireEvent.click(panel().getByText('提交，等人确认'));
    await waitFor(() =>
      expect(sent('propose')).toEqual([
        {
          id: 'identity.termYears',
          value: 4,
          effectiveFrom: '2026-11-20',
          resolution: '理决〔2026〕9号',
          reason: '本会章程这样规定。',
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why it was not taken', async () => {
    open({}, { propose: () => refuse('PROPOSAL_OPEN') });
    fireEvent.click(await screen.findByText('改成自定值'));
    fireEvent.change(panel().getByLabelText('每届任期上限'), { target: { value: '3' } });
    fireEvent.change(panel().getByLabelText('决议或依据'), { target: { value: '理决9号' } });
    fireEvent.click(panel().getByText('理事会已经通过。'));
    fireEvent.click(panel().getByText('提交，等人确认'));
    expect(await panel().findByText(/^这项参数已有一个修改等人确认/)).toBeTruthy();
  });

  it('is confirmed by the second person, who reads what follows', async () => {
    open(
      { proposals: [proposal()], mayPropose: false, waiting: true },
      { confirm: () => ({ id: 'identity.termYears', effectiveFrom: '2027-01-01' }) },
    );
    expect(await screen.findByText('有一个修改等人确认')).toBeTruthy();
    expect(screen.queryByText('改成自定值')).toBeNull();
    expect(screen.queryByText('撤回')).toBeNull();
    fireEvent.click(screen.getByText('确认生效'));
    expect(panel().getByText(/按「4 年」办/)).toBeTruthy();
    fireEvent.click(panel().getByText('确认生效'));
    await waitFor(() => expect(sent('confirm')).toEqual([{ proposalId: id(7) }]));
  });

  it('is returned with a reason', async () => {
    open({ proposals: [proposal()] }, { refuse: () => ({ id: 'identity.termYears' }) });
    fireEvent.click(await screen.findByText('退回'));
    fireEvent.click(panel().getByText('退回'));
    expect(sent('refuse')).toEqual([]);
    fireEvent.click(panel().getByText('请补上决议文号。'));
    fireEvent.click(panel().getByText('退回'));
    await waitFor(() => expect(sent('refuse')).toEqual([{ proposalId: id(7), reason: '请补上决议文号。' }]));
  });

  it('is withdrawn by who made it, who cannot confirm it', async () => {
    open(
      { proposals: [proposal({ own: true, mayDecide: false })] },
      { withdraw: () => ({ id: 'identity.termYears' }) },
    );
    expect(await screen.findByText('你提出的修改要由另一位任职的人确认。')).toBeTruthy();
    expect(screen.queryByText('确认生效')).toBeNull();
    fireEvent.click(screen.getByText('撤回'));
    fireEvent.click(panel().getByText('撤回'));
    await waitFor(() => expect(sent('withdraw')).toEqual([{ proposalId: id(7) }]));
  });

  it('that lapsed is not confirmed any more', async () => {
    open({ proposals: [proposal({ lapsed: true })] });
    expect(await screen.findByText(/生效日已经过去/)).toBeTruthy();
    expect(screen.queryByText('确认生效')).toBeNull();
    expect(screen.getByText('退回')).toBeTruthy();
  });
});

it('shows what was, what is and what comes, and what led to it', async () => {
  open({
    own: true,
    value: 4,
    since: '2026-10-01',
    versions: [
      { value: 3, own: true, from: '2027-01-01', until: null, reason: '再短一些。', resolution: '理决3号' },
      { value: 4, own: true, from: '2026-10-01', until: '2026-12-31', reason: '章程第二十条。', resolution: '理决2号' },
      { value: 5, own: false, from: '2015-09-01', until: '2026-09-30', reason: null, resolution: null },
    ],
    proposals: [
      proposal({
        state: 'refused',
        decidedBy: '周岚',
        decidedAt: '2026-11-19T03:00:00.000Z',
        decidedReason: '请补文号。',
        mayDecide: false,
      }),
    ],
  });
  expect(await screen.findByText('2015-09-01 至 2026-09-30')).toBeTruthy();
  expect([screen.getByText('现行'), screen.getByText('将生效')]).toHaveLength(2);
  expect([
    screen.getByText('林晓 提出'),
    screen.getByText('周岚：已退回'),
    screen.getByText('请补文号。'),
  ]).toHaveLength(3);
  expect(screen.getByText('来源的规定')).toBeTruthy();
});

it('sets shares with what reaches them, and leaves bodies out that the source leaves out', async () => {
  const body = {
    kind: 'record',
    fields: [
      {
        key: 'pass',
        label: { zh: '赞成', en: 'in favour' },
        shape: { kind: 'fraction', strictKey: 'strict', stricter: 'more' },
      },
      {
        key: 'strict',
        label: { zh: '赞成要超过', en: 'more' },
        shape: { kind: 'flag', yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } },
        optional: true,
      },
    ],
  };
  const shape = {
    kind: 'record',
    fields: [
      { key: 'council', label: { zh: '理事会', en: 'council' }, shape: body, optional: true },
      { key: 'congress', label: { zh: '代表大会', en: 'congress' }, shape: body, optional: true },
    ],
  };
  const value = { council: { pass: [2, 3] } };
  open(
    { title: '表决', shape, value, standard: value, needsHumanCheck: true },
    { propose: () => ({ proposalId: id(1) }) },
  );
  expect(await screen.findByText('待核实')).toBeTruthy();
  fireEvent.click(screen.getByText('改成自定值'));
  expect(panel().queryByText('代表大会')).toBeNull();
  fireEvent.click(panel().getByText('二分之一'));
  expect(panel().getByText(/比来源的三分之二以上宽/)).toBeTruthy();
  fireEvent.click(panel().getByText('要超过'));
  expect(panel().getByText('赞成过半数')).toBeTruthy();
});

it('does not offer to set a register that comes with the release', async () => {
  open({ shape: { kind: 'names' }, value: ['庐山'], standard: ['庐山'], mayPropose: false });
  expect(await screen.findByText('这份名录来自通知，随软件更新，不在这里改。')).toBeTruthy();
  expect(screen.getByText('庐山')).toBeTruthy();
});
