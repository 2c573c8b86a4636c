// Redocly's recommended rules on the description that the arguments name; prints what is wrong, ends with the number of errors.
import { createConfig, lintFromString } from '@redocly/openapi-core';

let source = '';
for await (const chunk of process.stdin) source += chunk;
const config = await createConfig({ extends: ['recommended'] });
const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
const errors = problems.filter(({ severity }) => severity === 'error');
for (const { ruleId, message, location } of errors.slice(0, 20))
  console.error(`${ruleId}: ${message} (${location[0]?.pointer})`);
console.log(`Redocly: ${errors.length} errors, ${problems.length - errors.length} warnings`);
process.exitCode = errors.length > 0 ? 1 : 0;
