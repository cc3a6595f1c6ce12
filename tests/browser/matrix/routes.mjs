// The routes of the program, as the golden list of the HTTP tests has them: that list is checked against the router.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

const LIST = path.resolve(import.meta.dirname, '../../http/routes.txt');

/** Addresses that give no page to a person, each with what they give. */
export const NO_PAGES = {
  '/robots.txt': 'text for search engines',
  '/.well-known/security.txt': 'text in a fixed form for those who report faults',
  '/healthz': 'one word for machines',
  '/readyz': 'one word for machines',
  '/assets/{*path}': 'style sheets, scripts and pictures',
  '/requests/{reference}/letter.pdf': 'a PDF, whose structure other tests check',
  '/requests/{reference}/letter.docx': 'a document for a word processor, which other tests open',
  '/requests/{reference}/evidence.zip': 'papers to download, which other tests unpack',
  '/requests/{reference}/reply/{no}': 'a document that was released, to download',
  '/leave/now': 'leads to another website at once',
  '/insight/deadlines.csv': 'a table to download',
  '/insight/on-time.csv': 'a table to download',
};

/** Every route that is opened with GET, once, without its language. */
export async function routes() {
  const lines = (await readFile(LIST, 'utf8')).split('\n').filter((line) => line.startsWith('GET '));
  const paths = lines.map((line) => line.split(' ')[1].replace(/^\/cy(?=\/|$)/, '') || '/');
  return [...new Set(paths)].sort();
}

/** Whether a route belongs to the staff's side. */
export function isStaff(route) {
  return /^\/(desk|insight|admin|set-up|demo)(\/|$)/.test(route);
}
