import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesWith, root, type Collected } from '../folders';

const heading = '// Written by `npm run collect` from the job.ts of each folder.\n';

/** What stands highest has a function of its own: one file with the work of all modules would be too large to load. */
const high = [
  'reconciliation',
  'complaints',
  'inquiries',
  'sideposts',
  'disclosure',
  'credit',
  'compliance',
  'imports',
];

/** What timers run and what the queue does, from each `job.ts`: `jobs` (a Schedule) and `tasks` (handlers), or one of them. */
export function collect(): Collected[] {
  const modules = modulesWith('job.ts');
  const isHigh = (module: string) => high.includes(module);
  return [
    ...(modules.some((module) => !isHigh(module))
      ? [
          listOf(
            'jobs',
            modules.filter((module) => !isHigh(module)),
          ),
        ]
      : []),
    ...(modules.some(isHigh) ? [listOf('nightly', modules.filter(isHigh))] : []),
  ];
}

function listOf(fn: string, modules: readonly string[]): Collected {
  const found = modules.map((module) => {
    const text = readFileSync(join(root, 'cloudfunctions', module, 'job.ts'), 'utf8');
    const has = (name: string) => new RegExp(`^export const ${name}\\b`, 'm').test(text);
    return { module, jobs: has('jobs'), tasks: has('tasks') };
  });
  const named = (module: string, what: 'jobs' | 'tasks') => `${module}${what === 'jobs' ? 'Jobs' : 'Tasks'}`;
  const imports = found.flatMap((each) => {
    const names = (['jobs', 'tasks'] as const).filter((what) => each[what]);
    if (names.length === 0) throw new Error(`cloudfunctions/${each.module}/job.ts exports neither jobs nor tasks`);
    const given = names.map((what) => `${what} as ${named(each.module, what)}`).join(', ');
    return `import { ${given} } from '../${each.module}/job';\n`;
  });
  const listed = (what: 'jobs' | 'tasks') =>
    found.filter((each) => each[what]).map(({ module }) => named(module, what));
  const text = `${heading}${imports.join('')}import type { TaskHandler } from '../shared/queue';
import type { Schedule } from '../shared/timer';

export const schedules: Schedule[] = [${listed('jobs').join(', ')}];
export const tasks: TaskHandler[] = [${listed('tasks')
    .map((name) => `...${name}`)
    .join(', ')}];
`;
  return { file: `cloudfunctions/${fn}/collected.ts`, text };
}
