import { readFileSync } from 'node:fs';
import type { Result } from 'axe-core';
import type { Person } from './person';

declare const window: { axe: { run(options: unknown): Promise<{ violations: Result[] }> } };

const script = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** What shuts somebody out; the rest is advice. */
const grave = ['critical', 'serious'];

/** What a screen reader or a keyboard would stumble over on the page that is shown, as axe-core finds it. */
export async function audit({ page }: Person): Promise<string[]> {
  await page.evaluate(script);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, impact, help, nodes }) => {
      const where = nodes.slice(0, 3).map(({ html }) => html.replace(/\s+/g, ' ').slice(0, 160));
      return `${impact} ${id}: ${help} (${nodes.length}): ${where.join(' | ')}`;
    });
}
