import { modulesWith, type Collected } from '../folders';

/** What each module publishes to the workbench, by the file that says it; the export has the file's name. */
const published = ['duties', 'search', 'registers'] as const;

/** The lists that the workbench unites. Written once there is a workbench. */
export function collect(): Collected[] {
  if (!modulesWith('index.ts').includes('workbench')) return [];
  const found = published.flatMap((what) => {
    const modules = modulesWith(`${what}.ts`).filter((module) => !['ground', 'workbench'].includes(module));
    return modules.length > 0
      ? [{ what, names: modules.map((module) => ({ module, name: `${module}_${what}` })) }]
      : [];
  });
  const camel = (name: string) => name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
  const text = [
    '// Written by `npm run collect` from what each module publishes.',
    ...found.flatMap(({ what, names }) =>
      names.map(({ module, name }) => `import { ${what} as ${camel(name)} } from '../${module}/${what}';`),
    ),
    '',
    ...found.map(({ what, names }) => `export const ${what} = [${names.map(({ name }) => camel(name)).join(', ')}];`),
    '',
  ];
  return [{ file: 'cloudfunctions/workbench/collected.ts', text: text.join('\n') }];
}
