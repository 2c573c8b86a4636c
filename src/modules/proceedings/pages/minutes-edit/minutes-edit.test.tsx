import { act, fireEvent, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { floor, agendaItem } from '../floor/floor.fixture';
import { all, locked, meetingId, minutes } from '../minutes/minutes.fixture';
import MinutesEdit from './index';

const open = (proceedings: object) => openPage(MinutesEdit, { proceedings }, { id: meetingId });
const draft = (part: object = {}) => all(minutes({ state: 'draft', ...part }), { runs: true });
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const panel = () => within(screen.getByRole('dialog'));
const sent = (action: string) =>
  phone.calls
    .filter(({ data }) => data.action === action)
    .map(({ data }) => ({ ...(data.input as { words?: { host: string } }), requestId: data.requestId }));
const kept = () => JSON.stringify([...phone.storage]);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('writing the minutes', () => {
  it('begins with the agenda, saves by itself and goes on from the revision it got', async () => {
    let revision = 0;
    open({
      minutes: () => all(null, { runs: true }),
      floor: () => floor({ agenda: [agendaItem(1, 'report'), agendaItem(2, 'resolution')] }),
      saveMinutes: () => minutes({ state: 'draft', revision: ++revision }),
    });
    // First the minutes, which there are none of, then the agenda.
    await wait(50);
    await wait(50);
    expect(screen.getByText('2. 议程2')).toBeTruthy();
    type('主持人', '程维岳');
    expect(kept()).toContain('程维岳');
    await wait(2_000);
    expect(screen.getByText(/已保存/)).toBeTruthy();
    expect(kept()).not.toContain('程维岳');
    type('结论', '同意。');
    await wait(2_000);
    expect(sent('saveMinutes')).toMatchObject([
      { revision: 0, words: { host: '程维岳', items: [{ title: '议程1' }, { title: '议程2' }] } },
      { revision: 1, words: { items: [{ conclusion: '同意。' }, {}] } },
    ]);
  });

  it('keeps the words on the device without a network, and repeats the first save before anything newer', async () => {
    let reachable = false;
    const answers = {
      minutes: () => draft(),
      saveMinutes: () => {
        if (!reachable) throw new Error('request:fail');
        return minutes({ state: 'draft', revision: 5 });
      },
    };
    const first = open(answers);
    await wait(50);
    type('主持人', '甲');
    await wait(6_000);
    expect(screen.getByText('没有网络，已存在这台设备上，联网后自动保存')).toBeTruthy();
    type('主持人', '甲乙');
    reachable = true;
    await wait(20_000);
    const saves = sent('saveMinutes');
    const tries = saves.filter(({ words }) => words?.host === '甲');
    expect(new Set(tries.map(({ requestId }) => requestId)).size).toBe(1);
    expect(saves.at(-1)).toMatchObject({ revision: 5, words: { host: '甲乙' } });
    first.unmount();
  });

  it('goes on with what was not saved, when the page is opened again', async () => {
    const first = open({ minutes: () => draft(), saveMinutes: () => refuse('UNAVAILABLE') });
    await wait(50);
    type('记录人', '断网时写的');
    first.unmount();
    await wait(10_000);
    open({ minutes: () => draft(), saveMinutes: () => minutes({ state: 'draft', revision: 5 }) });
    await wait(50);
    expect(screen.getByText('接着上次没保存完的写。')).toBeTruthy();
    await wait(2_000);
    expect(sent('saveMinutes').at(-1)).toMatchObject({ revision: 4, words: { recorder: '断网时写的' } });
  });

  it('says that somebody changed it, keeps one’s words, and puts them over when told to', async () => {
    let revision = 4;
    open({
      minutes: () => draft({ revision }),
      saveMinutes: (input: { revision: number }) => {
        if (input.revision !== 9) {
          revision = 9;
          return refuse('REVISION_CONFLICT');
        }
        return minutes({ state: 'draft', revision: 10 });
      },
    });
    await wait(50);
    type('主持人', '我写的');
    await wait(2_000);
    expect(screen.getByText('你写的都还在这里，没有丢。可以用你写的盖过去，也可以放弃你写的、看新的。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('主持人').value).toBe('我写的');
    type('记录人', '又写了');
    await wait(30_000);
    expect(sent('saveMinutes')).toHaveLength(1);
    expect(kept()).toContain('又写了');
    press('用我写的');
    await wait(2_000);
    expect(sent('saveMinutes').at(-1)).toMatchObject({ revision: 9, words: { host: '我写的', recorder: '又写了' } });
    expect(screen.getByText(/已保存/)).toBeTruthy();
  });

  it('drops one’s words for the other’s only after asking', async () => {
    let host = '程维岳';
    open({
      minutes: () => draft({ revision: host === '别人写的' ? 5 : 4, words: { ...minutes().words, host } }),
      saveMinutes: () => {
        host = '别人写的';
        return refuse('REVISION_CONFLICT');
      },
    });
    await wait(50);
    type('主持人', '我写的');
    await wait(2_000);
    press('看新的');
    expect(panel().getByText(/你在这台设备上写的会丢掉/)).toBeTruthy();
    fireEvent.click(panel().getByRole('button', { name: '看新的' }));
    await wait(100);
    expect(screen.getByLabelText<HTMLInputElement>('主持人').value).toBe('别人写的');
    expect(kept()).not.toContain('我写的');
  });

  it('corrects a locked version only with its reason', async () => {
    open({ minutes: () => all(locked(), { runs: true }), saveMinutes: () => minutes({ version: 2, state: 'draft' }) });
    await wait(50);
    type('结论', '同意方案，规模 180 人。');
    await wait(5_000);
    expect(screen.getByText('写明更正原因后开始保存')).toBeTruthy();
    expect(sent('saveMinutes')).toHaveLength(0);
    type('更正原因', '人数写错。');
    await wait(2_000);
    expect(sent('saveMinutes')).toMatchObject([{ revision: 4, correction: '人数写错。' }]);
  });

  it('says which votes were left open, leads to them, and that sending counts them', async () => {
    open({
      minutes: () => ({ ...draft(), openMotions: ['同意购置办公用房', '同意增补理事'] }),
      saveMinutes: () => minutes({ state: 'draft', revision: 5 }),
      circulateMinutes: () => minutes(),
    });
    await wait(50);
    expect(screen.getByText('散会时还有 2 项表决没有结束')).toBeTruthy();
    expect(screen.getByText('同意购置办公用房、同意增补理事')).toBeTruthy();
    press('去看表决');
    expect(phone.opened).toEqual([`/modules/proceedings/pages/floor/index?id=${meetingId}`]);
    press('发给大家确认');
    await wait(100);
    expect(panel().getByText('「同意增补理事」没有结束，发出时按已投的票计')).toBeTruthy();
    press('发出');
    await wait(100);
    expect(sent('circulateMinutes')).toHaveLength(1);
  });

  it('is sent for confirmation only when nothing is missing, after the last words are saved', async () => {
    open({
      minutes: () => draft({ words: { ...minutes().words, recorder: '' } }),
      saveMinutes: () => minutes({ state: 'draft', revision: 5 }),
      circulateMinutes: () => minutes(),
    });
    await wait(50);
    press('发给大家确认');
    expect(panel().getByText('记录人')).toBeTruthy();
    expect(panel().getByRole('button', { name: '发出' }).getAttribute('aria-disabled')).toBe('true');
    press('关闭');
    type('记录人', '顾晓岚');
    press('发给大家确认');
    await wait(100);
    expect(panel().getByText('都写齐了。')).toBeTruthy();
    press('发出');
    await wait(100);
    expect(sent('circulateMinutes')).toMatchObject([{ meetingId, revision: 5 }]);
    expect(phone.opened).toEqual([`/modules/proceedings/pages/minutes/index?id=${meetingId}`]);
  });

  it('is for who runs the meeting', async () => {
    open({ minutes: () => all(minutes()) });
    await wait(50);
    expect(screen.queryByLabelText('主持人')).toBeNull();
  });
});
