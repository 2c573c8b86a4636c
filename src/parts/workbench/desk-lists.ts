/** The lists that pages stand in are for a desk (desk-lists.h5.ts). */
export const deskLists = undefined;
