import { PhoneBar } from './phone-bar';

/** The bar with the reason in it is for a desk (desk-bar.h5.tsx). */
export const DeskBar = PhoneBar;
