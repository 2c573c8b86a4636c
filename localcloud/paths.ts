import { join, resolve } from 'node:path';

export const repoRoot = resolve(__dirname, '..');
/** Everything a run leaves behind lives here, and `npm run reset` clears it. */
export const defaultDataDir = process.env.HUIGUAN_DATA_DIR ?? join(repoRoot, '.data');
export const functionsDir = join(repoRoot, 'dist', 'functions');
export const h5Dir = join(repoRoot, 'dist', 'h5');
