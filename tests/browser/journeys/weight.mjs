// What the first view weighs on the way to a browser that has never been here.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openWindow } from '../lib/chromium.mjs';
import { startDemo } from '../lib/program.mjs';

/** Bytes of everything that the start page loads, compressed, headers included. */
const HEAVIEST = 60_000;

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

test(`the first view weighs at most ${HEAVIEST / 1000} kB and loads no font`, async (t) => {
  const page = await openWindow(browser, 'scripts on', demo.origin);
  t.after(() => page.context().close());
  const session = await page.context().newCDPSession(page);
  const loaded = new Map();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => loaded.set(requestId, { type, url: response.url, encoding: response.headers['content-encoding'] ?? response.headers['Content-Encoding'] }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => Object.assign(loaded.get(requestId) ?? {}, { bytes: encodedDataLength }));
  await page.goto('/', { waitUntil: 'networkidle' });

  const files = [...loaded.values()];
  for (const { type, bytes, url, encoding } of files) t.diagnostic(`${bytes} bytes ${type} ${new URL(url).pathname} ${encoding ?? ''}`);
  const whole = files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  t.diagnostic(`${whole} bytes in ${files.length} files`);
  for (const type of ['Document', 'Stylesheet', 'Script']) assert.ok(files.some((file) => file.type === type && file.bytes > 0), `no ${type} was counted`);
  assert.deepEqual(files.filter(({ type }) => type === 'Font'), []);
  assert.ok(whole <= HEAVIEST, `${whole} bytes`);
});
