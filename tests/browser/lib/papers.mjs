// Reads a PDF back with Debian's poppler, as the person who gets it would.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The text of a PDF in the order in which it was written. */
export async function pdfText(file) {
  const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
  return stdout;
}

/** What `pdfinfo` tells of a PDF, as an object: `{ Tagged: 'yes', Pages: '2', … }`. */
export async function pdfInfo(file) {
  const { stdout } = await run('pdfinfo', [file]);
  return Object.fromEntries(stdout.split('\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]));
}

/**
 * Text with all that a line break may change taken out: white space, and the hyphens that end a line. Two texts
 * that say the same are then equal wherever their lines break.
 */
export function unbroken(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010\u2011-]+/g, '').toLowerCase();
}
