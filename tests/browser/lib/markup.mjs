// Two checkers of HTML, each run once over all the pages that the journeys saved.

import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';

const VNU = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/**
 * The rules of html-validate that are off, each with its reason.
 * `long-title` stays on: a title over 70 characters is cut in tabs and bookmarks.
 */
const OFF = {
  'no-trailing-whitespace': 'white space that a template leaves behind means nothing to a reader',
  'void-style': 'both ways of writing an element without content are HTML',
  'no-inline-style': 'the content security policy and the architecture tests see to it',
  'require-sri': 'every file comes from our own origin, where an integrity hash adds nothing',
  'prefer-native-element': 'the design system gives a link that starts a service the role of a button',
};

/** The rules that are set otherwise than html-validate sets them, each with its reason. */
const SET = {
  // Boxes that are ticked together have one name, and every form reads it as a list.
  'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
};

/** What differs from one look to the next and says nothing about the page: tokens of forms. */
const TOKEN = /(name="(?:csrf|once)" value=")[^"]*/g;

/** One page a distinct text, tokens aside: the same page met twice is checked once. */
export function distinct(pages) {
  const seen = new Map();
  for (const page of pages) {
    const key = createHash('sha256').update(page.html.replace(TOKEN, '$1')).digest('hex');
    if (!seen.has(key)) seen.set(key, page);
  }
  return [...seen.values()];
}

/** What the Nu checker says is wrong, one sentence each. */
export async function nuChecker(pages) {
  const folder = await mkdtemp(path.join(tmpdir(), 'rightsdesk-pages-'));
  try {
    await Promise.all(pages.map((page, n) => writeFile(path.join(folder, `${n}.html`), page.html)));
    const said = await run('java', ['-Xss8m', '-jar', VNU, '--format', 'json', '--exit-zero-always', '--stdout', folder]);
    return JSON.parse(said).messages.map((message) => {
      const page = pages[Number.parseInt(path.basename(message.url ?? ''), 10)];
      return `${page?.name} ${page?.url} line ${message.lastLine}: ${message.type}: ${message.message} ${message.extract ?? ''}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      error ? reject(new Error(`${command}: ${error.message}\n${err}`)) : resolve(out),
    );
  });
}

/** What html-validate says is wrong, one sentence each. */
export async function htmlValidate(pages) {
  const off = Object.fromEntries(Object.keys(OFF).map((rule) => [rule, 'off']));
  const checker = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { ...off, ...SET } });
  const said = [];
  for (const page of pages) {
    const report = await checker.validateString(page.html, page.url);
    for (const message of report.results.flatMap((result) => result.messages)) {
      said.push(`${page.name} ${page.url} line ${message.line}: ${message.ruleId}: ${message.message}`);
    }
  }
  return said;
}
