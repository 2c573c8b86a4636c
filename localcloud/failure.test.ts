import { explain } from './failure';

test.each([
  ['EADDRINUSE', { port: 8787 }, /8787.*占用.*PORT=/s],
  ['ENOSPC', {}, /磁盘满了.*disk is full/s],
  ['ECONNREFUSED', {}, /连不上数据库.*does not answer/s],
  ['28P01', {}, /用户名或密码/],
  ['3D000', {}, /不存在/],
])('%s is one sentence in each language', (code, more, expected) => {
  const { message } = explain(Object.assign(new Error('raw'), { code, ...more }));
  expect(message).toMatch(expected);
  expect(message.split('\n')).toHaveLength(2);
});

test('what PostgreSQL prints on a full disk, and what Node wraps, is understood', () => {
  expect(explain(new Error('could not write: No space left on device')).zh).toMatch(/磁盘满了/);
  expect(explain(new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })])).zh).toMatch(
    /连不上数据库/,
  );
});
