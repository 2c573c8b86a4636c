import { fireEvent, waitFor, within } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { all, hash, locked, meetingId, minutes } from './minutes.fixture';
import Minutes from './index';

const open = (read: object, proceedings: object = {}) =>
  openPage(Minutes, { proceedings: { minutes: () => read, ...proceedings } }, { id: meetingId });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const panel = () => within(screen.getByRole('dialog'));
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('the minutes', () => {
  it('read like the paper: facts, items with their votes and conclusions, annexes', async () => {
    open(all(minutes()));
    expect(await screen.findByText('理事会三季度会议')).toBeTruthy();
    for (const words of [
      '第三届第四次',
      '2026-10-17 09:05 至 11:24',
      '应到 7 人，实到 5 人',
      '范启明',
      '姚齐家',
      '方怀瑾',
      '1. 秋季峰会方案',
      '同意方案，规模 200 人。',
      '4 票',
      '1. 秋季峰会方案',
      '第二项金额不对。',
    ])
      expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    expect(screen.getByText('1 人已确认')).toBeTruthy();
  });

  it('are confirmed by who was there', async () => {
    open(all(minutes()), { confirmMinutes: () => minutes({ mine: { agrees: true, remark: '' } }) });
    await screen.findByText('理事会三季度会议');
    press('确认无误');
    fireEvent.click(panel().getByRole('button', { name: '确认无误' }));
    await waitFor(() => expect(phone.toasts).toEqual(['已确认，谢谢。']));
    expect(sent('confirmMinutes')).toEqual([{ meetingId, version: 1, agrees: true, remark: '' }]);
  });

  it('take an objection only with its words, and keep them until they are sent', async () => {
    let reached = false;
    open(all(minutes()), {
      confirmMinutes: () => (reached ? minutes({ mine: { agrees: false, remark: 'x' } }) : refuse('UNAVAILABLE')),
    });
    await screen.findByText('理事会三季度会议');
    press('有异议');
    press('提交异议');
    expect(screen.getByText('请写明是哪一处。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('哪一处，应当怎样'), { target: { value: '到会是六人。' } });
    press('提交异议');
    expect(await screen.findByText(/系统暂时连不上/)).toBeTruthy();
    expect(JSON.stringify([...phone.storage.values()])).toContain('到会是六人。');
    reached = true;
    press('提交异议');
    await waitFor(() => expect(phone.toasts).toEqual(['异议已提交，秘书处会看到。']));
    expect(sent('confirmMinutes').at(-1)).toEqual({ meetingId, version: 1, agrees: false, remark: '到会是六人。' });
    expect([...phone.storage.values()]).toEqual([{}]);
  });

  it('are not asked of who was not there', async () => {
    open(all(minutes({ asked: false })));
    await screen.findByText('理事会三季度会议');
    expect(screen.queryByText('确认无误')).toBeNull();
  });

  it.each([
    ['STILL_OPEN', { waiting: 3, until: '2026-10-24' }, /还有 3 人没确认，确认期到 2026-10-24/],
    ['OBJECTIONS', { names: ['祝景行'] }, /祝景行还有异议/],
  ])('say why they cannot be locked: %s', async (code, data, words) => {
    open(all(minutes({ asked: false }), { runs: true, mayLock: true }), { lockMinutes: () => refuse(code, data) });
    await screen.findByText('理事会三季度会议');
    press('锁定纪要');
    expect(panel().getByText(/到会 5 人，1 人已确认/)).toBeTruthy();
    fireEvent.click(panel().getByRole('button', { name: '锁定纪要' }));
    expect(await panel().findByText(words)).toBeTruthy();
  });

  it('show a short fingerprint and copy the whole one', async () => {
    const copied = jest.spyOn(Taro, 'setClipboardData');
    open(all(locked()));
    expect(await screen.findByText('6ae4b260…f21daa0b')).toBeTruthy();
    press('复制，内容指纹');
    expect(copied).toHaveBeenCalledWith({ data: hash });
    copied.mockRestore();
  });

  it('keep every version in sight', async () => {
    open(
      all(minutes({ version: 2, correction: '金额写错。' }), {
        earlier: [locked({ state: 'superseded', words: { ...minutes().words, host: '旧主持' } })],
      }),
    );
    expect(await screen.findByText('更正原因：金额写错。')).toBeTruthy();
    expect(screen.queryByText('旧主持')).toBeNull();
    press('看第 1 版');
    expect(screen.getByText('旧主持')).toBeTruthy();
    expect(screen.getByText('已被更正')).toBeTruthy();
    expect(screen.queryByText('确认无误')).toBeNull();
  });

  it('become a Word file that WeChat opens', async () => {
    const opened = jest.fn(() => Promise.resolve({ errMsg: 'ok' }));
    Object.assign(Taro, { downloadFile: () => Promise.resolve({ tempFilePath: 'wxfile://m' }), openDocument: opened });
    open(all(locked()), {
      exportMinutes: () => ({ url: 'https://x/m', fileName: 'm.docx', expiresAt: '2026-11-21T00:00:00.000Z' }),
    });
    await screen.findByText('理事会三季度会议');
    press('导出 Word，导出会留痕');
    await waitFor(() =>
      expect(opened).toHaveBeenCalledWith(expect.objectContaining({ filePath: 'wxfile://m', fileType: 'docx' })),
    );
    expect(sent('exportMinutes')).toEqual([{ meetingId, version: 1 }]);
  });

  it('lead who runs the meeting to writing them', async () => {
    open(all(null, { runs: true }));
    press(await screen.findByRole('button', { name: '写纪要' }).then(() => '写纪要'));
    expect(phone.opened).toEqual([`/modules/proceedings/pages/minutes-edit/index?id=${meetingId}`]);
  });
});
