/** @jest-environment node */
import type { GateRecord } from '@contracts/attendance';
import { openCourier } from './courier';
import { id, start } from './gate.fixture';

const record = (n: number): GateRecord => ({
  kind: 'list',
  id: id(n),
  at: new Date(start).toISOString(),
  registrationId: id(100 + n),
  seat: 0,
});
const offline = new Error('OFFLINE');
/** A server that answers when it is told to, and the calls that came to it. */
const server = () => {
  const calls: { ids: string[]; answer: () => void; fail: (error: unknown) => void }[] = [];
  const courier = openCourier(
    (records) =>
      new Promise<string>((arrived, fail) => {
        const ids = records.map((each) => each.id);
        calls.push({ ids, answer: () => arrived(ids.join()), fail });
      }),
    (error) => error === offline,
  );
  return { calls, courier };
};
const settled = () => new Promise((done) => setTimeout(done, 0));

test('what is recorded while a call is under way travels together in the next, in its order', async () => {
  const { calls, courier } = server();
  const answers = [1, 2, 3].map((n) => courier.take(record(n)));
  expect(calls.map(({ ids }) => ids)).toEqual([[id(1)]]);
  calls[0]?.answer();
  await expect(answers[0]).resolves.toBe(id(1));
  await settled();
  expect(calls.map(({ ids }) => ids)).toEqual([[id(1)], [id(2), id(3)]]);
  calls[1]?.answer();
  await expect(Promise.all(answers.slice(1))).resolves.toEqual([`${id(2)},${id(3)}`, `${id(2)},${id(3)}`]);
  await settled();
  expect(calls).toHaveLength(2);
});

test('a call takes no more than 200', async () => {
  const { calls, courier } = server();
  for (let n = 0; n < 302; n += 1) void courier.take(record(n));
  calls[0]?.answer();
  await settled();
  calls[1]?.answer();
  await settled();
  expect(calls.map(({ ids }) => ids.length)).toEqual([1, 200, 101]);
});

test('one record that is not taken does not cost the others their answer', async () => {
  const { calls, courier } = server();
  const answers = [1, 2, 3].map((n) => courier.take(record(n)).catch((error: Error) => error.message));
  calls[0]?.answer();
  await settled();
  calls[1]?.fail(new Error('BAD_INPUT'));
  await settled();
  calls[2]?.fail(new Error('BAD_INPUT'));
  await settled();
  calls[3]?.answer();
  await expect(Promise.all(answers)).resolves.toEqual([id(1), 'BAD_INPUT', id(3)]);
});

test('nobody answers: all who travelled together hear it, and it is not asked again one by one', async () => {
  const { calls, courier } = server();
  const answers = [1, 2, 3].map((n) => courier.take(record(n)).catch((error: Error) => error.message));
  calls[0]?.answer();
  await settled();
  calls[1]?.fail(offline);
  await expect(Promise.all(answers)).resolves.toEqual([id(1), 'OFFLINE', 'OFFLINE']);
  expect(calls).toHaveLength(2);
});

test('after giving up, what has not left stays, and the next waits for no answer that never came', async () => {
  const { calls, courier } = server();
  void courier.take(record(1));
  void courier.take(record(2));
  courier.giveUp();
  const answer = courier.take(record(3));
  expect(calls.map(({ ids }) => ids)).toEqual([[id(1)], [id(3)]]);
  calls[0]?.answer();
  await settled();
  calls[1]?.answer();
  await expect(answer).resolves.toBe(id(3));
  expect(calls).toHaveLength(2);
});

test('what is given up while a batch goes one by one does not leave beside the next call', async () => {
  const { calls, courier } = server();
  for (const n of [1, 2, 3]) void courier.take(record(n)).catch(() => undefined);
  calls[0]?.answer();
  await settled();
  calls[1]?.fail(new Error('BAD_INPUT'));
  await settled();
  courier.giveUp();
  void courier.take(record(4));
  calls[2]?.answer();
  await settled();
  expect(calls.map(({ ids }) => ids)).toEqual([[id(1)], [id(2), id(3)], [id(2)], [id(4)]]);
});
