// A council that has switched on what the shipped profile leaves off, so that every page can be reached.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SHIPPED = path.resolve(import.meta.dirname, '../../../councils/west-northamptonshire.toml');

/** Settings of a council as lines of its profile: what stands there, and what takes its place. */
export const EVERYTHING_ON = [
  ['quick_exit = false', 'quick_exit = true'],
  ['public_figures = false', 'public_figures = true'],
  ['name = "Housing"', 'name = "Housing"\nasks_identity = true'],
  ['name = "Children’s services"', 'name = "Children’s services"\nby_birth_date = true'],
];
/** The form is closed, and is to open again. */
export const CLOSED = [['intake_open = true', 'intake_open = false\nintake_opens_on = "2031-09-01"']];

/** Writes such a profile to a file of its own: `{ file, forget }`. */
export async function councilWith(changes) {
  let profile = await readFile(SHIPPED, 'utf8');
  for (const [from, to] of changes) {
    if (!profile.includes(from)) throw new Error(`${SHIPPED} does not say ${from}`);
    profile = profile.replace(from, to);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'rightsdesk-council-'));
  const file = path.join(folder, 'council.toml');
  await writeFile(file, profile);
  return { file, forget: () => rm(folder, { recursive: true, force: true }) };
}
