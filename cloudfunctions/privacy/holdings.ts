import type { Holding, Lapse, Obstacle, AuditFigure } from '../shared/personal-shape';
import { collected } from './collected';

export interface Named extends Holding {
  /** `module.holding` */
  key: string;
  module: string;
}
/** Everything that the modules hold about people, from above down. */
export const holdings: readonly Named[] = collected.flatMap(({ module, holdings: own }) =>
  Object.entries(own).map(([name, each]) => ({ ...each, module, key: `${module}.${name}` })),
);
export const holdingOf = (key: string): Named | undefined => holdings.find((each) => each.key === key);
export const moduleTitle = (module: string) => {
  const found = collected.find((each) => each.module === module);
  if (!found) throw new Error(`${module} declares nothing`);
  return found.title;
};
/** As they are shown: what is nearest to the person first. */
export const modules: readonly string[] = [...new Set(collected.map(({ module }) => module))].reverse();
export const obstacles: readonly Obstacle[] = collected.flatMap((each) => each.obstacles ?? []);
export const lapses: readonly Lapse[] = collected.flatMap((each) => each.lapses ?? []);
export const figures: readonly AuditFigure[] = collected.flatMap((each) => each.figures ?? []);
