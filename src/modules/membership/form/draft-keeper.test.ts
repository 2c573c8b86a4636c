import { ORPCError } from '@orpc/client';
import { phone, resetPhone } from '../../../../config/jest-taro/taro';
import { emptyForm } from './draft-form';
import { DraftKeeper, type SaveState } from './draft-keeper';
import { localDrafts } from './local-drafts';

const id = '00000000-0000-4000-8000-000000000001';
const form = (name: string) => ({ ...emptyForm('individual'), name, idNumber: '11010519491231002X' });
interface Sent {
  draftId?: string;
  form: { name?: string };
}

const keep = (answers: (() => Promise<{ draftId: string; savedAt: string }>)[], draftId: string | null = null) => {
  const sent: { input: Sent; requestId: string | undefined }[] = [];
  const states: SaveState[] = [];
  const save = (input: Sent, options?: { context?: { requestId?: string } }) => {
    sent.push({ input, requestId: options?.context?.requestId });
    return (answers.shift() ?? saved)();
  };
  const keeper = new DraftKeeper('slot', draftId, null, save, (state) => states.push(state));
  return { keeper, sent, states };
};
const saved = () => Promise.resolve({ draftId: id, savedAt: '2026-11-21T02:00:00Z' });
const refused = (code: string) => () => Promise.reject(new ORPCError(code, { message: `没有保存：${code}` }));

beforeEach(() => {
  jest.useFakeTimers();
  resetPhone();
});
afterEach(() => jest.useRealTimers());
const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('DraftKeeper', () => {
  it('keeps each change on the device at once, and sends only the last when writing pauses', async () => {
    const { keeper, sent, states } = keep([]);
    keeper.change({ step: 0, form: form('恒') });
    keeper.change({ step: 0, form: form('恒信') });
    expect(localDrafts.list()[0]?.form.name).toBe('恒信');
    await wait(2000);
    expect(sent.map(({ input }) => input.form.name)).toEqual(['恒信']);
    expect(states[states.length - 1]).toEqual({ kind: 'saved', at: '2026-11-21T02:00:00Z' });
    expect(localDrafts.list()).toEqual([]);
  });

  it('keeps no document number, neither here nor there', async () => {
    const { keeper, sent } = keep([]);
    keeper.change({ step: 0, form: form('恒信') });
    expect(JSON.stringify([...phone.storage.values()])).not.toContain('11010519491231002X');
    await wait(2000);
    expect(JSON.stringify(sent)).not.toContain('11010519491231002X');
  });

  it('says that it is here only while nobody answers, and repeats the first save with its requestId', async () => {
    const { keeper, sent, states } = keep([refused('OFFLINE')]);
    keeper.change({ step: 0, form: form('恒信') });
    await wait(2000);
    expect(states[states.length - 1]).toEqual({ kind: 'local' });
    expect(localDrafts.list()).toHaveLength(1);
    keeper.change({ step: 1, form: form('恒信铸造') });
    await wait(2000);
    expect(sent).toHaveLength(3);
    expect(sent[1]?.requestId).toBe(sent[0]?.requestId);
    expect(sent[2]?.input).toMatchObject({ draftId: id, form: { name: '恒信铸造' } });
    expect(localDrafts.list()).toEqual([]);
  });

  it('tries again by itself', async () => {
    const { keeper, states } = keep([refused('TIMEOUT')]);
    keeper.change({ step: 0, form: form('恒信') });
    await wait(2000);
    await wait(20_000);
    expect(states[states.length - 1]?.kind).toBe('saved');
  });

  it('goes on as a new draft when this one was sent or thrown away elsewhere', async () => {
    const { keeper, sent } = keep([refused('DRAFT_NOT_FOUND')], id);
    keeper.change({ step: 0, form: form('恒信') });
    await wait(3000);
    expect(sent.map(({ input }) => input.draftId)).toEqual([id, undefined]);
  });

  it('says why the server refuses, and keeps it here', async () => {
    const { keeper, states } = keep([refused('TOO_MANY_DRAFTS')]);
    keeper.change({ step: 0, form: form('恒信') });
    await wait(2000);
    expect(states[states.length - 1]).toEqual({ kind: 'refused', reason: '没有保存：TOO_MANY_DRAFTS' });
    expect(localDrafts.list()).toHaveLength(1);
  });

  it('begins no save while the application is sent, and leaves nothing behind once it was', async () => {
    const { keeper, sent } = keep([]);
    keeper.change({ step: 3, form: form('恒信') });
    await keeper.hold();
    await wait(5000);
    expect(sent).toEqual([]);
    keeper.stop();
    await wait(5000);
    expect(sent).toEqual([]);
    expect(localDrafts.list()).toEqual([]);
  });
});
