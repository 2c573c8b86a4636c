import type { Access, ActionMeta } from '../../contracts/wire';
import { house, type ModuleName } from '../../contracts/house';
import type { Cloud } from '../cloud';
import { admits, codeOf, post, type Caller } from './caller';

export const actions = (Object.keys(house) as ModuleName[]).flatMap((module) =>
  Object.entries(house[module]).map(([action, procedure]) => ({
    module,
    action,
    procedure,
    access: (procedure['~orpc'].meta as Partial<ActionMeta>).access ?? ([] as Access),
  })),
);

/** Every action with every caller, and an input that fits nothing: who is admitted hears of the input, others do not. */
export async function tryDoors(cloud: Cloud, callers: Caller[]): Promise<{ calls: number; wrong: string[] }> {
  const wrong: string[] = [];
  let calls = 0;
  for (const { module, action, access } of actions)
    for (const caller of callers) {
      const { reply } = await post(cloud, module, caller.openid, JSON.stringify({ action, input: 17 }));
      calls++;
      const code = codeOf(reply);
      const turned = code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';
      if (turned === admits(access, caller)) wrong.push(`${module}.${action} answered ${caller.name} ${code}`);
    }
  return { calls, wrong };
}
