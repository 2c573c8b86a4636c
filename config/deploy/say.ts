import { Failure } from '../../localcloud/failure';
import type { Problem } from './problem';

export const say = (problems: readonly Problem[]): void => {
  for (const { zh, en } of problems) console.log(`  ✗ ${zh}\n    ${en}`);
};

/** Says all of them, then stops: nothing has been touched yet. */
export function stopAt(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  say(problems);
  throw new Failure(
    `有 ${problems.length} 处要先改好，部署停在这里。`,
    `${problems.length} to put right first; the deployment stops here.`,
  );
}
