import * as z from 'zod';

/** GB/T 2260: six digits, down to the county. */
export const region = z.string().regex(/^[1-9]\d{5}$/, 'region');
