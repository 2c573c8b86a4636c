import { modulesWith, type Collected } from '../folders';
import { layers } from '../ownership.mjs';

/**
 * What each module declares of the people in its tables (`personal.ts`), from above down: what stands on something is
 * erased before it. Written once there is a module `privacy`.
 */
export function collect(): Collected[] {
  const modules = modulesWith('personal.ts');
  if (!modulesWith('index.ts').includes('privacy')) return [];
  const levels = [...layers].reverse().flat();
  const from = [...modules].sort((a, b) => levels.indexOf(a) - levels.indexOf(b));
  const name = (module: string) => `${module}Personal`;
  const path = (module: string) => (module === 'privacy' ? './personal' : `../${module}/personal`);
  const text = `// Written by \`npm run collect\` from what each module declares.
${[...modules].map((module) => `import { personal as ${name(module)} } from '${path(module)}';\n`).join('')}import type { Personal } from '../shared/personal-shape';

/** From above down. */
export const collected: readonly Personal[] = [${from.map(name).join(', ')}];
`;
  return [{ file: 'cloudfunctions/privacy/collected.ts', text }];
}
