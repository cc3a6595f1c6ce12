// The first question answered with the keyboard alone, in both modes. The focus can be seen at every stop.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MODES, openBrowser, openWindow } from '../lib/chromium.mjs';
import { focused, focusShows } from '../lib/keyboard.mjs';
import { startDemo } from '../lib/program.mjs';
import { QUESTIONS } from './words.mjs';

const STOPS_AT_MOST = 20;

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

for (const mode of MODES) {
  test(`the first question is answered with the keyboard alone, ${mode}`, async (t) => {
    const page = await openWindow(browser, mode, demo.origin);
    t.after(() => page.context().close());
    await page.goto('/request/kind');

    const first = await tabsTo(page, ({ type }) => type === 'radio');
    assert.match(first.text, QUESTIONS.copy);
    await page.keyboard.press('Space');
    assert.equal(await chosen(page), first.id);

    await presses(page, 'ArrowDown');
    assert.notEqual(await chosen(page), first.id, 'the arrow key chooses the next answer');
    await presses(page, 'ArrowUp');
    assert.equal(await chosen(page), first.id);

    const next = await presses(page, 'Tab');
    assert.match(next.text, QUESTIONS.go);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/request/who');
  });
}

/** Tabs until `wanted` has the focus. */
async function tabsTo(page, wanted) {
  for (let stops = 0; stops < STOPS_AT_MOST; stops += 1) {
    const stop = await presses(page, 'Tab');
    if (wanted(stop)) return stop;
  }
  throw new Error(`what is wanted is not among the first ${STOPS_AT_MOST} stops`);
}

/** Presses a key that moves the focus, and sees where it is now. */
async function presses(page, key) {
  await page.keyboard.press(key);
  const stop = await focused(page);
  assert.ok(await focusShows(page), `the focus cannot be seen on ${JSON.stringify(stop)}`);
  return stop;
}

function chosen(page) {
  return page.evaluate(() => document.querySelector('input[type=radio]:checked')?.id);
}
