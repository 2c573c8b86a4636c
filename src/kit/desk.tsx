/** A phone has no desk; a browser takes desk.h5.tsx in its place. */
export const Desk = () => null;
