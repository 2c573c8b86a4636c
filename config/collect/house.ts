import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modulesWith, root, type Collected } from '../folders';

/** Every contract: the file in `contracts/` that has the name of a function. */
export function collect(): Collected[] {
  const modules = modulesWith('index.ts').filter((name) => existsSync(join(root, 'contracts', `${name}.ts`)));
  const text = `// Written by \`npm run collect\` from the files that have the name of a function.
${modules.map((name) => `import { ${name} } from './${name}';\n`).join('')}
/** Every module that a client may call; one cloud function each. No function carries it: each has its own contract. */
export const house = { ${modules.join(', ')} };
export type House = typeof house;
export type ModuleName = keyof House;
`;
  return [{ file: 'contracts/house.ts', text }];
}
