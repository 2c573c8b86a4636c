// The functions log a line a call; a test run of thousands of calls is read for its verdicts.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) =>
  typeof chunk === 'string' && chunk.startsWith('{"level":"info"') ? true : write(chunk, ...rest);
