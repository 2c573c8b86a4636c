import type { Dist } from '../dist';

/** One thing that WeChat, or an old phone, would not take. */
export type Finding = string;

/** Looks at the compiled files without running them. */
export interface StaticCheck {
  name: string;
  find: (dist: Dist) => Finding[];
}
