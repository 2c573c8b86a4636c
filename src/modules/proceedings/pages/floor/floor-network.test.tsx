import { act, fireEvent } from '@testing-library/react';
import { openPage, phone, screen, WxFault } from '../../../../../config/jest-taro/render';
import { ballot, floor, meetingId, motion, question } from './floor.fixture';
import Floor from './index';

/** Whether a call reaches the function, and whether its answer reaches the phone. */
let wire: { there: boolean; back: boolean };
beforeEach(() => {
  jest.useFakeTimers();
  wire = { there: true, back: true };
});
afterEach(() => jest.useRealTimers());

const lost = () => {
  throw new WxFault('request:fail');
};
const over =
  <I, O>(work: (input: I) => O) =>
  (input: I) => {
    if (!wire.there) lost();
    const answer = work(input);
    return wire.back ? answer : lost();
  };
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const radio = (name: string) => screen.getByRole('radio', { name });
const calls = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data);
const ids = (action: string) => new Set(calls(action).map(({ requestId }) => requestId)).size;
const noNetwork = /没有连上网络/;

describe('a vote', () => {
  const hall = () => {
    const votes: string[] = [];
    openPage(
      Floor,
      {
        proceedings: {
          floor: over(() => floor({ motions: [motion({ ballots: [ballot({ choice: votes.at(-1) ?? null })] })] })),
          vote: over(({ choice }: { choice: string }) => ({ choice, voted: votes.push(choice) })),
        },
      },
      { id: meetingId },
    );
    return votes;
  };

  it('that did not arrive is taken back and said; the next tap is the same vote', async () => {
    const votes = hall();
    await wait(50);
    wire.there = false;
    fireEvent.click(radio('赞成'));
    await wait(2_000);
    expect(radio('赞成').getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText(noNetwork)).toBeTruthy();
    wire.there = true;
    fireEvent.click(radio('赞成'));
    await wait(100);
    expect(screen.getByText('你投了赞成，表决结束前可以改')).toBeTruthy();
    expect(screen.queryByText(noNetwork)).toBeNull();
    expect([votes, ids('vote')]).toEqual([['yes'], 1]);
  });

  it('whose answer was lost is shown as given once the page hears of it, and is not given twice', async () => {
    const votes = hall();
    await wait(50);
    wire.back = false;
    fireEvent.click(radio('反对'));
    await wait(2_000);
    // Each try is the same request, which the function does once; here every one arrived.
    expect([votes.length, ids('vote')]).toEqual([3, 1]);
    expect(screen.getByText(noNetwork)).toBeTruthy();
    wire.back = true;
    await wait(6_000);
    await wait(10);
    expect(radio('反对').getAttribute('aria-checked')).toBe('true');
    expect(screen.queryByText(noNetwork)).toBeNull();
    fireEvent.click(radio('反对'));
    await wait(100);
    expect(calls('vote')).toHaveLength(3);
  });
});

it('support that did not arrive says so and is given once by the next tap', async () => {
  let upvoted = false;
  openPage(
    Floor,
    {
      proceedings: {
        floor: over(() => floor({ questions: [question(2, { upvoted, votes: upvoted ? 3 : 2 })] })),
        upvote: over(({ on }: { on: boolean }) => ({ upvoted: (upvoted = on), votes: 3 })),
      },
    },
    { id: meetingId },
  );
  await wait(50);
  wire.there = false;
  fireEvent.click(screen.getByRole('checkbox'));
  await wait(2_000);
  expect(phone.toasts.at(-1)).toMatch(noNetwork);
  wire.there = true;
  fireEvent.click(screen.getByRole('checkbox'));
  await wait(100);
  expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
  expect(ids('upvote')).toBe(1);
});

it('a question that did not arrive stays as it was written, without its name, also when the page is opened anew', async () => {
  const asked: object[] = [];
  const answers = {
    proceedings: {
      floor: () => floor(),
      ask: over((input: object) => {
        asked.push(input);
        return question(3, { state: 'checking', own: true });
      }),
    },
  };
  const first = openPage(Floor, answers, { id: meetingId });
  await wait(50);
  wire.there = false;
  press('提问');
  fireEvent.change(screen.getByLabelText('问题'), { target: { value: '专委会经费怎么分' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '不向会场显示我的名字' }));
  press('提交');
  await wait(2_000);
  expect(screen.getByText(noNetwork)).toBeTruthy();
  first.unmount();
  openPage(Floor, answers, { id: meetingId });
  await wait(50);
  press('提问');
  expect(screen.getByLabelText<HTMLTextAreaElement>('问题').value).toBe('专委会经费怎么分');
  wire.there = true;
  press('提交');
  await wait(100);
  expect(asked).toEqual([{ meetingId, text: '专委会经费怎么分', anonymous: true }]);
  expect([...phone.storage.values()]).toEqual([{}]);
});

it('an excuse stays when its sheet is closed by accident, and goes once it was sent', async () => {
  openPage(
    Floor,
    { proceedings: { floor: () => floor({ checkedIn: false }), excuse: over(() => ({ excused: true })) } },
    { id: meetingId },
  );
  await wait(50);
  press('请假');
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '航班取消' } });
  wire.there = false;
  fireEvent.click(screen.getAllByRole('button', { name: '请假' }).at(-1) as HTMLElement);
  await wait(2_000);
  press('关闭');
  await wait(300);
  press('请假');
  expect(screen.getByLabelText<HTMLInputElement>('原因').value).toBe('航班取消');
  wire.there = true;
  fireEvent.click(screen.getAllByRole('button', { name: '请假' }).at(-1) as HTMLElement);
  await wait(100);
  expect([phone.toasts.at(-1), ids('excuse')]).toEqual(['已请假。', 1]);
  expect([...phone.storage.values()]).toEqual([{}]);
});
