// A person at a window: finds things by role and words, reads dates, and looks at every page on the way.

import assert from 'node:assert/strict';
import { openWindow } from '../lib/chromium.mjs';
import { CLOCK, DATE, PATHS } from './words.mjs';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Opens a window in which every page that is looked at is inspected. */
export async function comesIn(browser, mode, inspection, origin) {
  const page = await openWindow(browser, mode, origin);
  await inspection.watch(page);
  return new Person(page, inspection);
}

export class Person {
  constructor(page, inspection) {
    this.page = page;
    this.inspection = inspection;
  }

  get main() {
    return this.page.getByRole('main');
  }

  async opens(path) {
    return this.page.goto(path);
  }

  /** Presses the one link or button with this name. */
  async presses(name) {
    await this.main.getByRole('link', { name }).or(this.main.getByRole('button', { name })).first().click();
    await this.page.waitForLoadState('load');
  }

  async chooses(name) {
    await this.main.getByRole('radio', { name }).check();
  }

  async types(label, text) {
    await this.main.getByRole('textbox', { name: label }).first().fill(text);
  }

  /** Looks at the page that is open: it says `heading`, and has none of the faults that are looked for. */
  async looks(name, { says, status } = {}) {
    if (says) await this.sees(says);
    await this.inspection.visit(this.page, name, { status });
  }

  async sees(words) {
    const text = await this.reads();
    assert.match(text, words, `${this.page.url()} does not say ${words}; it says:\n${text}`);
  }

  /** All that the main part of the page says. */
  async reads() {
    await this.main.waitFor();
    return this.main.innerText();
  }

  /** The first date after these words on the page, as `YYYY-MM-DD`. */
  async readsDateAfter(words) {
    const text = await this.reads();
    const found = text.match(new RegExp(`${words.source}\\D*?(${DATE.source})`, 'is'));
    assert.ok(found, `${this.page.url()} has no date after ${words}; it says:\n${text}`);
    return isoDate(found[1]);
  }

  /** Moves the demo's clock forward. Who was signed in may have to sign in again. */
  async waitsDays(days) {
    await this.opens(PATHS.demo);
    await this.main.getByLabel(CLOCK.days).first().fill(String(days));
    await this.presses(CLOCK.move);
  }

  async leaves() {
    await this.page.context().close();
  }
}

/** `21 November 2026` as `2026-11-21`. */
export function isoDate(shown) {
  const [day, month, year] = shown.split(' ');
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026-11-21` as `21 November 2026`. */
export function shownDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
