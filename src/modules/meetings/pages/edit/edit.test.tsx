import { cleanup, fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { association, id, whoami } from '../../meeting.fixture';
import { managed } from '../manage/manage.fixture';
import Page from './index';

const clerk = whoami({
  offices: [{ office: 'clerk', committeeId: null, committeeName: null, from: '2026-01-01', until: null }],
});
const sent = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input as Record<string, unknown>);
const incomplete = () => {
  const draft = managed({ status: 'draft' });
  return { ...draft, form: { ...draft.form, place: null } };
};
const saved = () => ({ meetingId: id(100), version: 1 });
const open = (meetings: object, params: Record<string, string> = {}) =>
  openPage(Page, { identity: { association, whoami: clerk }, meetings }, params);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const next = () => fireEvent.click(screen.getByRole('button', { name: '下一步' }));

describe('writing a meeting', () => {
  beforeEach(() => jest.useFakeTimers());
  // A page that is left saves what the server has not got yet, and without a network tries again: that belongs to its
  // own test, not to the phone of the next one.
  afterEach(async () => {
    cleanup();
    await jest.advanceTimersByTimeAsync(5_000);
    jest.useRealTimers();
  });

  it('saves what is written by itself', async () => {
    open({ save: saved });
    type('会议名称', '冬季对接会');
    await waitFor(() => expect(sent('save')).toHaveLength(1));
    expect(sent('save')[0]).toMatchObject({ form: { title: '冬季对接会', kind: 'industry_summit', place: null } });
    expect(await screen.findByText(/已保存/)).toBeTruthy();
  });

  it('names what is wanting, at its step and before the check, and leads there', async () => {
    open({ manage: incomplete, save: saved }, { id: id(100) });
    await screen.findByDisplayValue('2026 秋季产业峰会');
    next();
    await screen.findByLabelText('会场');
    expect(screen.queryByText('请填写会场。')).toBeNull();
    next();
    expect(screen.getByText('请填写会场。')).toBeTruthy();
    expect(screen.getByText('这一步还差：会场、所在区县。可以先往下写，发布前补上。')).toBeTruthy();
    next();
    for (let i = 0; i < 3; i += 1) next();
    fireEvent.click(screen.getByRole('button', { name: '检查并发布' }));
    expect(await screen.findByText('还差 2 处：会场、所在区县')).toBeTruthy();
    type('会场', '鼋头渚湖景酒店');
    expect(screen.getByText('还差 1 处：所在区县')).toBeTruthy();
    expect(phone.opened).toEqual([]);
  });

  it('begins at the field that the check has named', async () => {
    open({ manage: incomplete }, { id: id(100), step: 'when', field: 'place.region' });
    expect(await screen.findByText('请填写所在区县。')).toBeTruthy();
  });

  it('goes on to the check when nothing is wanting', async () => {
    open({ manage: () => managed({ status: 'draft' }), save: saved }, { id: id(100), step: 'extras' });
    await screen.findByLabelText('直播视频号');
    fireEvent.click(screen.getByRole('button', { name: '检查并发布' }));
    await waitFor(() => expect(phone.opened).toEqual([`/modules/meetings/pages/check/index?id=${id(100)}`]));
  });

  it('proposes a start that leaves time for the notice, and follows it with the rest', async () => {
    open({ save: saved });
    type('会议名称', '冬季对接会');
    next();
    const [first] = screen.getAllByRole('button', { name: /09:00$/ });
    if (first) fireEvent.click(first);
    await waitFor(() => expect(sent('save').at(-1)).toMatchObject({ form: { endsAt: expect.any(String) as string } }));
    const { form } = sent('save').at(-1) as { form: Record<'startsAt' | 'endsAt' | 'cancelUntil', string> };
    expect(Date.parse(form.endsAt) - Date.parse(form.startsAt)).toBe(8 * 3_600_000);
    expect(form.cancelUntil.slice(11, 16)).toBe('10:00');
    expect(Date.parse(form.startsAt) - Date.parse(form.cancelUntil)).toBe(15 * 3_600_000);
  });

  it('writes one as an earlier one was, for another day', async () => {
    const list = () => ({
      rows: [{ id: id(100), title: '2026 秋季产业峰会', kind: 'training', startsAt: null }],
      next: null,
    });
    open({ list, manage: () => managed({ form: { ...managed().form, kind: 'training' } }), save: saved });
    fireEvent.click(screen.getByText('照一场办过的会议来写'));
    fireEvent.click(await screen.findByText('2026 秋季产业峰会'));
    expect(await screen.findByDisplayValue('2026 秋季产业峰会')).toBeTruthy();
    await waitFor(() => expect(sent('save')).toHaveLength(1));
    expect(sent('save')[0]).toMatchObject({
      form: {
        kind: 'training',
        startsAt: null,
        cancelUntil: null,
        capacity: 200,
        agenda: [{ files: [], title: '明年的机床需求' }],
      },
    });
    expect(sent('save')[0]).not.toHaveProperty('meetingId');
  });

  it('brings the usual agenda of its kind, unless one has written one', async () => {
    open({ save: saved });
    const pick = (before: string, ...path: string[]) => {
      fireEvent.click(screen.getByRole('button', { name: `会议种类，${before}` }));
      fireEvent.click(screen.getByText(before.split(' · ')[0] ?? '', { selector: '.picker-option-back *' }));
      for (const name of path) fireEvent.click(screen.getByRole('radio', { name }));
    };
    pick('活动 · 行业峰会', '议事', '理事会');
    type('会议名称', '第三次理事会');
    await waitFor(() => expect(sent('save').at(-1)).toMatchObject({ form: { kind: 'council' } }));
    const { form } = sent('save').at(-1) as { form: { agenda: { title: string }[]; audience: { tiers: string[] } } };
    expect(form.agenda.map(({ title }) => title)).toContain('听取工作报告');
    expect(form.audience.tiers).toContain('理事单位');
  });

  it('keeps it on the device without a network, and finds it again', async () => {
    const { unmount } = open({});
    type('会议名称', '冬季对接会');
    unmount();
    open({});
    expect(screen.getByDisplayValue('冬季对接会')).toBeTruthy();
  });

  it('sends on leaving what was written last', async () => {
    const { unmount } = open({ save: saved });
    type('会议名称', '冬季对接会');
    unmount();
    await waitFor(() => expect(sent('save')).toMatchObject([{ form: { title: '冬季对接会' } }]));
  });

  it('shows that a colleague has changed it, and begins with theirs when told to', async () => {
    let title = '秋季对接会';
    const draft = () => {
      const there = managed({ status: 'draft', version: title === '秋季对接会' ? 3 : 7 });
      return { ...there, form: { ...there.form, title } };
    };
    const save = () => {
      title = '同事改过的';
      return refuse('VERSION_CONFLICT');
    };
    open({ manage: draft, save }, { id: id(100) });
    await screen.findByDisplayValue('秋季对接会');
    type('会议名称', '我改的');
    fireEvent.click(await screen.findByRole('button', { name: '看新的' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '看新的' }));
    expect(await screen.findByDisplayValue('同事改过的')).toBeTruthy();
    expect(JSON.stringify([...phone.storage])).not.toContain('我改的');
  });

  it('keeps an unfinished change of a published meeting on the device only', async () => {
    const first = open({ manage: () => managed(), save: saved }, { id: id(100) });
    await screen.findByLabelText('会议名称');
    type('会议名称', '改了一半');
    first.unmount();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent('save')).toEqual([]);
    open({ manage: () => managed({ version: 4 }), save: saved }, { id: id(100) });
    expect(await screen.findByDisplayValue('改了一半')).toBeTruthy();
    // The meeting has gone on meanwhile.
    expect(screen.getByRole('button', { name: '用我写的' })).toBeTruthy();
  });

  it('asks no audience of a party meeting', async () => {
    open({ save: saved });
    fireEvent.click(screen.getByRole('button', { name: '会议种类，活动 · 行业峰会' }));
    fireEvent.click(screen.getByText('活动', { selector: '.picker-option-back *' }));
    fireEvent.click(screen.getByRole('radio', { name: '党建' }));
    fireEvent.click(screen.getByRole('radio', { name: '党员大会' }));
    // Wanting fields are pointed at once before one goes on.
    for (let i = 0; i < 4; i += 1) next();
    expect(screen.getByText('党内会议只对党组织成员开放，不用设置对象。')).toBeTruthy();
    expect(screen.queryByText('嘉宾和来访者')).toBeNull();
  });

  it('asks no fee of an award, and says why', async () => {
    const award = managed({ status: 'draft', kind: 'award' });
    open({ manage: () => ({ ...award, form: { ...award.form, kind: 'award' } }) }, { id: id(100), step: 'extras' });
    expect(await screen.findByText('评比表彰和资格评定不得收费（国办发〔2020〕21号）。')).toBeTruthy();
    expect(screen.queryByLabelText('费用（元）')).toBeNull();
  });

  it('says on which step a change was refused, beside the field', async () => {
    open(
      { manage: () => managed(), change: () => refuse('BELOW_TAKEN', { taken: 200 }) },
      { id: id(100), step: 'seats' },
    );
    await screen.findByLabelText('名额');
    type('名额', '150');
    fireEvent.click(screen.getByRole('button', { name: '保存修改' }));
    expect((await screen.findAllByText('已有人占座，名额不能少于已占的座位。')).length).toBeGreaterThan(0);
    expect(sent('save')).toEqual([]);
    expect(sent('change')[0]).toMatchObject({ meetingId: id(100), version: 3, form: { capacity: 150 } });
  });

  it('tells what became of a change', async () => {
    open(
      { manage: () => managed(), change: () => ({ applied: false, version: 4, findings: [], told: false }) },
      { id: id(100), step: 'when' },
    );
    await screen.findByLabelText('会场');
    type('会场', '鼋头渚湖景酒店');
    fireEvent.click(screen.getByRole('button', { name: '保存修改' }));
    await waitFor(() => expect(phone.opened).toEqual([`/modules/meetings/pages/check/index?id=${id(100)}`]));
    expect(phone.toasts).toEqual(['新场地要先由合规专员决定，改动先留着，定了再生效。']);
  });

  it('names those who must leave for an item', async () => {
    openPage(
      Page,
      {
        identity: {
          association,
          whoami: clerk,
          findPeople: () => ({ rows: [{ personId: id(9), name: '俞可立', phone: '139****2222', units: [] }] }),
        },
        meetings: { save: saved },
      },
      {},
    );
    type('会议名称', '采购会');
    while (!screen.queryByText('加一项议程')) next();
    while (screen.queryByRole('button', { name: '移除，议程 1' }))
      fireEvent.click(screen.getByRole('button', { name: '移除，议程 1' }));
    fireEvent.click(screen.getByText('加一项议程'));
    type('标题', '设备采购');
    fireEvent.click(screen.getByText('要回避的人'));
    type('姓名，或手机号后四位', '俞');
    fireEvent.click(await screen.findByRole('button', { name: '俞可立，139****2222' }));
    await waitFor(() =>
      expect(sent('save').at(-1)).toMatchObject({
        form: { agenda: [{ title: '设备采购', conflictPersonIds: [id(9)] }] },
      }),
    );
  });
});
