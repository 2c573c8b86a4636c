import type { InferContractRouterInputs } from '@orpc/contract';
import { as } from '../../config/jest-functions/house';
import type { Duty, workbench } from '../../contracts/workbench';

/** Everything that waits for somebody, page by page. */
export async function dutiesOf(
  openid: string,
  question: { filter?: 'all' | 'overdue' | 'others'; source?: string; q?: string } = {},
): Promise<Duty[]> {
  const found: Duty[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await as(openid).workbench.duties({ ...question, cursor });
    found.push(...rows);
    cursor = next ?? undefined;
  } while (cursor);
  return found;
}

/** Which of these people have a duty of this kind whose sentence names this, in their order. */
export async function whose(kind: string, named: string, people: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const openid of people) {
    const duties = await dutiesOf(openid);
    if (duties.some((duty) => duty.kind === kind && duty.object.includes(named))) found.push(openid);
  }
  return found;
}

/** What the actions take, as a client writes it. */
export type Inputs = InferContractRouterInputs<typeof workbench>;
