/** A field that opens a list is called by its name and what is chosen now. */
export const fieldOf = (name: string) => new RegExp(`^${name}，`);
