// The dated settings of the regulator, read from `councils/regulator.toml` apart from the program, so that the
// program's own reading is checked too.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '../../../councils/regulator.toml');

/** Every entry, oldest first: `{ from, address: [line, …] }`. */
export async function regulators() {
  const text = await readFile(FILE, 'utf8');
  const entries = text.split(/^\[\[regulator\]\]$/m).slice(1).map((entry) => ({
    from: entry.match(/^from = "(\d{4}-\d{2}-\d{2})"/m)[1],
    address: [...entry.match(/^address = \[([^\]]*)\]/m)[1].matchAll(/"([^"]*)"/g)].map(([, line]) => line),
  }));
  return entries.sort((a, b) => a.from.localeCompare(b.from));
}

/** The entry in force on a date (`YYYY-MM-DD`), and those that are not. */
export async function regulatorOn(date) {
  const entries = await regulators();
  const current = entries.findLast(({ from }) => from <= date);
  return { current, stale: entries.filter((entry) => entry !== current) };
}
