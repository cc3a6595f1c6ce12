// Somebody who has never been here, on a screen 320 px wide, who knows of each page what the accessibility tree says
// and nothing else: from the start page to the reference of a plain request for a copy.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NARROW, openBrowser, openWindow } from '../lib/chromium.mjs';
import { placeOf } from '../lib/address.mjs';
import { complaints } from '../lib/forms.mjs';
import { startDemo } from '../lib/program.mjs';
import { REFERENCE } from './words.mjs';

/** From the start page to the page with the reference, both included. */
const PAGES_AT_MOST = 12;
/** Things that have to be decided or typed. */
const QUESTIONS_AT_MOST = 7;

const GO = ['button', /^Continue$/];
/** On each page: what is found by role and name, with what is typed. The last one leads on; the rest may be skipped. */
const KNOWS = {
  '/': [['button', /^Start now$/, 'link']],
  '/request/kind': [['radio', /copy of my information/i], GO],
  '/request/who': [['radio', /^(me|myself)$/i], GO],
  '/request/services': [GO],
  '/request/what': [['textbox', /what would you like/i, 'My housing file'], GO],
  '/request/name': [['textbox', /full name/i, 'Rosalind Achterberg'], GO],
  '/request/address': [GO],
  '/request/contact': [['radio', /email/i], ['textbox', /^email address$/i, 'rosalind@example.org'], GO],
  '/request/needs': [GO],
  '/request/delivery': [['radio', /^online$/i], GO],
  '/request/check': [['button', /^Send your request$/]],
};

let browser;
let demo;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('from the start page to the reference with names and roles alone, at 320 px', async (t) => {
  const page = await openWindow(browser, 'scripts on', demo.origin, { viewport: NARROW });
  t.after(() => page.context().close());
  const count = { pages: 1, questions: 0, steps: 0, keys: 0, words: 0 };
  const began = Date.now();
  await page.goto('/');
  while (placeOf(page.url()) !== '/request/sent') await onePage(page, count);
  const [reference] = (await page.getByRole('main').innerText()).match(REFERENCE) ?? [];
  const seconds = (Date.now() - began) / 1000;

  assert.ok(reference, 'no reference is shown');
  t.diagnostic(`${count.pages} pages, ${count.questions} questions, ${count.steps} steps, ${count.keys} taps and keys`);
  t.diagnostic(`${count.words} words to hear on the way, ${seconds.toFixed(1)} seconds of the program and the browser`);
  assert.ok(count.pages <= PAGES_AT_MOST, `${count.pages} pages`);
  assert.ok(count.questions <= QUESTIONS_AT_MOST, `${count.questions} questions`);
});

async function onePage(page, count) {
  const at = placeOf(page.url());
  const known = KNOWS[at];
  assert.ok(known, `nobody has said what to do on ${at}`);
  count.words += (await page.getByRole('main').innerText()).split(/\s+/).length;
  for (const [role, name, typed] of known.slice(0, -1)) {
    const control = page.getByRole('main').getByRole(role, { name }).first();
    if (role === 'textbox') await control.fill(typed);
    else await control.check();
    Object.assign(count, { questions: count.questions + 1, steps: count.steps + 1, keys: count.keys + (typed?.length ?? 1) });
  }
  const [role, name, otherwise] = known.at(-1);
  const way = page.getByRole('main').getByRole(role, { name });
  await (otherwise ? way.or(page.getByRole('main').getByRole(otherwise, { name })) : way).first().click();
  await page.waitForLoadState('load');
  Object.assign(count, { pages: count.pages + 1, steps: count.steps + 1, keys: count.keys + 1 });
  assert.notEqual(placeOf(page.url()), at, `${at} comes back: ${await complaints(page)}`);
}
