// Debian's Chromium, started so that it talks to nobody but the program under test.

import { chromium } from 'playwright-core';
import { stripScripts } from './stripped.mjs';

const EXECUTABLE = process.env.RIGHTSDESK_CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The width at which people with a desktop see a page, in CSS pixels. */
export const WIDE = { width: 1280, height: 900 };
/** The width at which nothing may scroll sideways (WCAG 1.4.10), in CSS pixels. */
export const NARROW = { width: 320, height: 640 };

/** Both ways in which every page must work. */
export const MODES = ['scripts on', 'scripts stripped'];

/** Starts the browser. A profile folder of its own is made and removed with it. */
export function openBrowser() {
  return chromium.launch({ executablePath: EXECUTABLE, headless: true, args: QUIET });
}

/**
 * One person's browser window: own cookies or those of `storageState`, British dates, and scripts as `mode` says. In
 * `scripts off` the engine is off too, which axe does not survive; in `scripts stripped` only the site's scripts are.
 */
export async function openWindow(browser, mode, origin, { storageState, viewport = WIDE } = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    storageState,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
    javaScriptEnabled: mode !== 'scripts off',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  if (mode === 'scripts stripped') await stripScripts(page);
  return page;
}
