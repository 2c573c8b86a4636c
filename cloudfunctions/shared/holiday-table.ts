type Holidays = typeof import('./holidays');

/** China's arrangements of holidays. A judgement waits for nothing: not with `import()`. */
export const holidays = (): Holidays => require('./holidays') as Holidays;
