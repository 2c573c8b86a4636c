import { ORPCError } from '@orpc/client';
import { emptyDraft } from './draft';
import { Keeper, type SaveState } from './keeper';

const named = (title: string) => ({ ...emptyDraft(), title });
interface Sent {
  title: string;
  meetingId?: string;
  version?: number;
  requestId?: string;
}
const keeperWith = (answer: (sent: Sent, count: number) => { meetingId: string; version: number }) => {
  const sent: Sent[] = [];
  const states: SaveState[] = [];
  const save = (async (
    { form, ...rest }: { form: { title: string }; meetingId?: string; version?: number },
    options?: { context?: { requestId?: string } },
  ) => {
    const one = { title: form.title, ...rest, requestId: options?.context?.requestId };
    sent.push(one);
    return answer(one, sent.length);
  }) as unknown as ConstructorParameters<typeof Keeper>[2];
  return { sent, states, keeper: new Keeper(null, null, save, (state) => states.push(state)) };
};
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('keeping a draft', () => {
  it('saves once the typing pauses, then goes on with the version that it got', async () => {
    const { keeper, sent } = keeperWith((_, count) => ({ meetingId: 'm', version: count }));
    for (const title of ['峰', '峰会', '秋季峰会']) keeper.change(named(title));
    await jest.advanceTimersByTimeAsync(2_000);
    keeper.change(named('冬季峰会'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent.map(({ title, meetingId, version }) => [title, meetingId, version])).toEqual([
      ['秋季峰会', undefined, undefined],
      ['冬季峰会', 'm', 1],
    ]);
  });

  it('does not make two meetings when the first answer is lost and one writes on', async () => {
    const { keeper, sent, states } = keeperWith((_, count) => {
      if (count === 1) throw new ORPCError('OFFLINE');
      return { meetingId: 'm', version: count };
    });
    keeper.change(named('峰会'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toEqual({ kind: 'local' });
    keeper.change(named('秋季峰会'));
    await jest.advanceTimersByTimeAsync(30_000);
    expect(sent.map(({ title }) => title)).toEqual(['峰会', '峰会', '秋季峰会']);
    expect(sent[1]?.requestId).toBe(sent[0]?.requestId);
    expect(sent[2]).toMatchObject({ meetingId: 'm', version: 2 });
  });

  it('stops when a colleague has changed it', async () => {
    const { keeper, sent, states } = keeperWith(() => {
      throw new ORPCError('VERSION_CONFLICT', { defined: true });
    });
    keeper.change(named('峰会'));
    await jest.advanceTimersByTimeAsync(2_000);
    keeper.change(named('秋季峰会'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toEqual({ kind: 'conflict' });
    expect(sent).toHaveLength(1);
  });

  it('says beside the field why it was refused, and tries again with the next change', async () => {
    const { keeper, sent, states } = keeperWith((_, count) => {
      if (count > 1) return { meetingId: 'm', version: 1 };
      throw new ORPCError('BAD_INPUT', {
        defined: true,
        data: { issues: [{ path: ['form', 'title'], key: 'name', message: '名称里要有文字或数字。' }] },
      });
    });
    keeper.change(named('！！'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toMatchObject({ kind: 'refused', issues: { 'form.title': '名称里要有文字或数字。' } });
    keeper.change(named('峰会'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toMatchObject({ kind: 'saved', whole: true });
    expect(sent).toHaveLength(2);
  });
});
