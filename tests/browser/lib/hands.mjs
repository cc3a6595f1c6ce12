// A form answered with the keyboard alone: Tab, Space, arrows, Enter and typing. The focus is really there, and
// nothing is filled in that the Tab key does not reach.

import { andWaits } from './forms.mjs';

const STOPS_AT_MOST = 90;

/** Counts what was pressed and typed, one for each key. */
export class Keyboard {
  pressed = 0;
  #page;

  constructor(page) {
    this.#page = page;
  }

  async press(key) {
    this.pressed += 1;
    await this.#page.keyboard.press(key);
  }

  async type(text) {
    this.pressed += text.length;
    await this.#page.keyboard.type(text);
  }

  /** What has the focus. */
  stop() {
    return this.#page.evaluate(() => {
      const { tagName, type, name, value, checked, href, classList, id } = document.activeElement;
      const button = tagName === 'BUTTON' && type === 'submit';
      const main = Boolean(document.activeElement.closest('main'));
      return { tag: tagName.toLowerCase(), type, name, value, checked, href, id, button, main, skip: classList.contains('govuk-skip-link') };
    });
  }

  /** Goes to the main part of the page by the skip link, which is the first stop. */
  async skips() {
    await this.press('Tab');
    const first = await this.stop();
    if (!first.skip) throw new Error(`the first stop of ${this.#page.url()} is not the skip link but ${JSON.stringify(first)}`);
    await this.press('Enter');
  }

  /** Answers the form that is open and sends it. `go` selects what is pressed at the end. */
  async answers({ go, ...answers }) {
    const open = new Map(Object.entries(answers).map(([key, value]) => [key.replace(/\?$/, ''), { value, must: !key.endsWith('?') }]));
    await this.skips();
    for (let stops = 0; stops < STOPS_AT_MOST; stops += 1) {
      await this.press('Tab');
      const stop = await this.stop();
      if (await this.#leads(stop, go)) {
        const left = [...open].filter(([, { must, value }]) => must && !isDone(value)).map(([name]) => name);
        if (left.length > 0) throw new Error(`${this.#page.url()}: the Tab key came to the button and not to ${left.join(', ')}`);
        return andWaits(this.#page, () => this.press('Enter'));
      }
      const wanted = open.get(stop.name);
      if (wanted && stop.main && (await this.#answers(stop, wanted.value))) open.delete(stop.name);
    }
    throw new Error(`${this.#page.url()}: nothing that goes on among the first ${STOPS_AT_MOST} stops`);
  }

  #leads(stop, go) {
    if (!go) return stop.main && stop.button;
    return this.#page.evaluate((selector) => document.activeElement.matches(selector), go);
  }

  /** Gives the answer at this stop; true when nothing is left to be given under this name. */
  async #answers(stop, value) {
    if (stop.type === 'radio') return this.#chooses(stop, value);
    if (stop.type === 'checkbox') return this.#ticks(stop, value);
    if (stop.tag === 'select') return this.#selects(stop, value);
    if (stop.value === value) return true;
    if (stop.value) await this.press('Control+A');
    await this.type(value);
    return true;
  }

  async #chooses(stop, value) {
    if (stop.value === value && !stop.checked) await this.press('Space');
    for (let n = 0; n < STOPS_AT_MOST; n += 1) {
      const now = await this.stop();
      if (now.value === value && now.checked) return true;
      await this.press('ArrowDown');
    }
    throw new Error(`${this.#page.url()}: the arrow keys do not come to ${stop.name}=${value}`);
  }

  async #ticks(stop, wanted) {
    const list = [].concat(wanted);
    const here = list.indexOf(stop.value);
    if (here < 0 && wanted !== true) return false;
    if (!stop.checked) await this.press('Space');
    if (Array.isArray(wanted)) wanted.splice(here, 1);
    return !Array.isArray(wanted) || wanted.length === 0;
  }

  async #selects(stop, value) {
    for (let n = 0; n < STOPS_AT_MOST; n += 1) {
      if ((await this.stop()).value === value) return true;
      await this.press('ArrowDown');
    }
    throw new Error(`${this.#page.url()}: the arrow keys do not come to ${stop.name}=${value}`);
  }
}

function isDone(value) {
  return Array.isArray(value) && value.length === 0;
}
