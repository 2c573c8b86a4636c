import { problem, type Problem } from './problem';

/** Migrations count from 0001 without a gap: a gap is a file that somebody forgot to commit. */
export function judgeMigrations(names: readonly string[]): Problem[] {
  return [...names]
    .sort()
    .flatMap((name, index) => {
      const expected = String(index + 1).padStart(4, '0');
      return name.startsWith(`${expected}_`)
        ? []
        : [
            problem(
              `迁移编号不连续：第 ${index + 1} 个应为 ${expected}，现在是 ${name}。`,
              `Migration ${index + 1} should be ${expected}, not ${name}.`,
            ),
          ];
    })
    .slice(0, 1);
}
