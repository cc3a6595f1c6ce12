// Makes the pictures of the README from the running demonstration: `node tests/browser/screenshots.mjs`.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { signsIn } from './journeys/officer.mjs';
import { comesIn } from './journeys/person.mjs';
import { sendsARequest } from './journeys/resident.mjs';
import { CAST, PATHS } from './journeys/words.mjs';
import { openBrowser } from './lib/chromium.mjs';
import { startDemo } from './lib/program.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/screenshots');
const QUEUE = { width: 1280, height: 1000 };
const SENT = { width: 1280, height: 1150 };

const WHO = {
  name: 'Rosalind Achterberg',
  email: 'rosalind@example.org',
  words: 'Everything about my housing application since 2021, letters and notes of calls included',
};

/** Pages are only shown here. `journeys/whole.mjs` is where they are looked at. */
const UNWATCHED = { watch: async () => {}, visit: async () => {} };

await mkdir(FOLDER, { recursive: true });
const demo = await startDemo();
const browser = await openBrowser();
try {
  const officer = await comesIn(browser, 'scripts on', UNWATCHED, demo.origin);
  await signsIn(officer, CAST.officer);
  await officer.opens(PATHS.queue);
  await shoot(officer, 'queue.png', QUEUE);

  const resident = await comesIn(browser, 'scripts on', UNWATCHED, demo.origin);
  await sendsARequest(resident, WHO);
  await shoot(resident, 'sent.png', SENT);
} finally {
  await browser.close();
  await demo.stop();
}

async function shoot({ page }, name, size) {
  await page.setViewportSize(size);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: path.join(FOLDER, name), animations: 'disabled' });
  console.log(path.join('docs/screenshots', name));
}
