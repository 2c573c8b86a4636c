import { modulesWith, type Collected } from '../folders';

/** What each module publishes of members' deeds, for the credit file. */
export function collect(): Collected[] {
  const modules = modulesWith('deeds.ts').filter((module) => module !== 'ground');
  if (!modulesWith('index.ts').includes('credit') || modules.length === 0) return [];
  const text = [
    '// Written by `npm run collect` from what each module publishes.',
    ...modules.map((module) => `import { deeds as ${module}Deeds } from '../${module}/deeds';`),
    '',
    `export const deeds = [${modules.map((module) => `${module}Deeds`).join(', ')}];`,
    '',
  ];
  return [{ file: 'cloudfunctions/credit/collected.ts', text: text.join('\n') }];
}
