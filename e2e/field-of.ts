/** A field that opens a list is called by its name and what is chosen now. */
export const fieldOf = (name: string) => new RegExp(`^${name}，`);
/** The line of such a list that leads one level up. */
export const upwards = /^回到上一级，/;
