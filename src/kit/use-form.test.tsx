import { act, renderHook } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { type Faults, useForm } from './use-form';

const steps = ['basics', 'when'] as const;
const stepOf = (path: string) => (path.startsWith('place') || path === 'start' ? 'when' : 'basics');
const open = (faults: Faults, part: { field?: string } = {}) =>
  renderHook(({ wrong }: { wrong: Faults }) => useForm({ steps, stepOf, faults: wrong, ...part }), {
    initialProps: { wrong: faults },
  });
const wait = () => act(() => jest.advanceTimersByTimeAsync(100));
let scrolled: jest.SpyInstance;
beforeEach(() => {
  jest.useFakeTimers();
  scrolled = jest.spyOn(Taro, 'pageScrollTo').mockResolvedValue({ errMsg: 'ok' });
});
afterEach(() => {
  jest.useRealTimers();
  scrolled.mockRestore();
});

describe('a form in steps', () => {
  it('says nothing before a step was tried, then points at the first fault once and lets one go on', async () => {
    const { result } = open({ title: 'a title', start: 'a start' });
    expect(result.current.at('title')).toEqual({ id: 'field-title', error: null });
    act(() => result.current.next());
    await wait();
    expect([result.current.step, result.current.at('title').error, result.current.focused]).toEqual([
      'basics',
      'a title',
      'field-title',
    ]);
    expect(scrolled).toHaveBeenLastCalledWith(expect.objectContaining({ selector: '#field-title' }));
    expect(result.current.at('start').error).toBeNull();
    act(() => result.current.next());
    expect([result.current.step, result.current.last, result.current.no]).toEqual(['when', true, 2]);
  });

  it('brings to the step of the first fault when the whole is to be sent, and is done when there is none', async () => {
    const { result, rerender } = open({ 'place.name': 'a place' });
    act(() => expect(result.current.complete()).toBe(false));
    await wait();
    expect([result.current.step, result.current.at('place.name')]).toEqual([
      'when',
      { id: 'field-place-name', error: 'a place' },
    ]);
    rerender({ wrong: {} });
    expect(result.current.at('place.name').error).toBeNull();
    act(() => expect(result.current.complete()).toBe(true));
  });

  it('says at once what the server refused, until the field is mended', async () => {
    const { result } = open({});
    act(() => result.current.refuse({ 'place.region': 'a region', title: 'taken' }));
    await wait();
    expect([result.current.step, result.current.at('place.region').error]).toEqual(['when', 'a region']);
    act(() => result.current.mend(['place']));
    expect([result.current.at('place.region').error, result.current.at('title').error]).toEqual([null, 'taken']);
  });

  it('begins at the field that a check has named, what is wrong there in sight', async () => {
    const { result } = open({ start: 'a start' }, { field: 'start' });
    await wait();
    expect([result.current.step, result.current.focused, result.current.at('start').error]).toEqual([
      'when',
      'field-start',
      'a start',
    ]);
  });
});
