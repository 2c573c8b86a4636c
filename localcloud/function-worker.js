// One instance of a function, in a process of its own: loads the deployed file and answers one call at a time, as the
// cloud's runtime does. Plain JavaScript, because it starts without the TypeScript loader and must weigh nothing.
'use strict';

const { main } = require(process.argv[2]);

// Ctrl-C in a terminal reaches the whole group; the host ends its instances when their calls are answered.
process.on('SIGINT', () => undefined);
// The host is gone, kill -9 included.
process.on('disconnect', () => process.exit(0));

// The environment belongs to the process, not to JavaScript: a look at it is a call, and most of it stays from call to call.
let environment = {};
process.on('message', async ({ id, event, context, env }) => {
  for (const [key, value] of Object.entries(env)) {
    if (environment[key] === value) continue;
    if (value === null) delete process.env[key];
    else process.env[key] = value;
  }
  environment = env;
  try {
    const result = await main(event, context);
    process.send({ id, result: JSON.stringify(result) });
  } catch (error) {
    process.send({ id, thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

process.send({ ready: true });
