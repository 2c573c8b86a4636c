/** A failure that the person at the terminal can act on: one sentence in Chinese, the same in English. */
export class Failure extends Error {
  override name = 'Failure';
  constructor(
    readonly zh: string,
    readonly en: string,
    cause?: unknown,
  ) {
    super(`${zh}\n${en}`, { cause });
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const deadDatabase = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P03',
]);

/** Turns what the machine said into a `Failure`; what is not known stays readable, without a stack. */
export function explain(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const message = messageOf(error);
  // Node reports the attempts on ::1 and 127.0.0.1 together, and then the message is empty.
  if (error instanceof AggregateError && error.errors.length > 0) return explain(error.errors[0]);
  if (code === 'EADDRINUSE') {
    const port = typeof error === 'object' && error !== null && 'port' in error ? String(error.port) : '';
    return new Failure(
      `端口 ${port} 已被别的程序占用。请关掉它，或换一个端口：PORT=8788 npm start`,
      `Port ${port} is used by another program. Stop it, or choose another: PORT=8788 npm start`,
      error,
    );
  }
  if (code === 'ENOSPC' || code === '53100' || /No space left on device/i.test(message)) {
    return new Failure(
      '磁盘满了，什么都写不进去。请腾出至少 500 MB 再试。',
      'The disk is full. Free at least 500 MB and try again.',
      error,
    );
  }
  if (deadDatabase.has(code)) {
    return new Failure(
      `连不上数据库（${code}）。请检查 DATABASE_URL 指向的服务器是否在运行。`,
      `The database does not answer (${code}). Check that the server named by DATABASE_URL is running.`,
      error,
    );
  }
  if (code === '28P01' || code === '28000') {
    return new Failure(
      '数据库拒绝了这个用户名或密码，请检查 DATABASE_URL。',
      'The database refused the user or password in DATABASE_URL.',
      error,
    );
  }
  if (code === '3D000') {
    return new Failure(
      'DATABASE_URL 里写的数据库不存在，请先创建它。',
      'The database named in DATABASE_URL does not exist. Create it first.',
      error,
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Failure(`没有权限：${message}`, `Not permitted: ${message}`, error);
  }
  return new Failure(`没有成功：${message}`, `It did not work: ${message}`, error);
}
