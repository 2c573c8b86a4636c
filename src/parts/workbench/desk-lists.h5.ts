/** The lists that pages stand in on a desk; loaded there alone. */
export const deskLists = () => import('./duty-lists');
