/** The class names that apply, in one string. */
export const classes = (...names: unknown[]) => names.filter((name) => typeof name === 'string' && name).join(' ');
