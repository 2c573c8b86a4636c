/** A page or component as the app's script defined it: lifecycles, methods and the first data. */
export interface Definition {
  data?: Record<string, unknown>;
  methods?: Record<string, unknown>;
  properties?: Record<string, unknown>;
  lifetimes?: Record<string, unknown>;
  [member: string]: unknown;
}

/** A living page or component: what its definition says, plus what WeChat gives every instance. */
export interface Instance {
  data: Record<string, unknown>;
  route: string;
  /** Unlike that of any other instance of the run. */
  __id: number;
  setData: (change: Record<string, unknown>, done?: () => void) => void;
  [member: string]: unknown;
}

/** Writes `value` at a path such as `root.cn.[0].cl`, making what is missing on the way. */
export function writePath(target: Record<string, unknown>, path: string, value: unknown) {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop();
  if (last === undefined) return;
  let here = target;
  keys.forEach((key, index) => {
    if (here[key] === null || typeof here[key] !== 'object') {
      here[key] = /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
    }
    here = here[key] as Record<string, unknown>;
  });
  here[last] = value;
}

/** Calls a member when it is a function; everything else is no lifecycle. */
export function call(target: object, member: unknown, ...given: unknown[]): unknown {
  return typeof member === 'function' ? (member as (...all: unknown[]) => unknown).apply(target, given) : undefined;
}
