// The demonstration with the people whom the looks need, each made once through the forms and kept as a saved session.

import { setTimeout as sleep } from 'node:timers/promises';
import { openWindow } from '../lib/chromium.mjs';
import { Wire } from '../lib/wire.mjs';
import { answersFor } from '../journeys/answers.mjs';
import { walks } from '../journeys/driver.mjs';
import { CAST, REFERENCE } from '../journeys/words.mjs';
import { patternOf } from '../lib/address.mjs';

const MAIL_LIMIT_MS = 30_000;
/** Days by which the clock is moved at the start, so that there are links that have run out. */
const DAYS = 1;

/**
 * Somebody is described by what they did, in this order:
 * - `staff`: signed in as that member of the cast;
 * - `knows`: knows the reference of the person of that description;
 * - `begins`, `until`, `otherwise`: answered the form of that kind until that page was open;
 * - `sends`: sent these kinds of request, one after the other, all with one address;
 * - `follows`: opened their requests through a link to this address;
 * - `link`: has a link that is `new`, `used`, `replaced` or `run out`;
 * - `asks`: asked for a link to this address;
 * - `saves`: began a form, saved it with this address, and has the link;
 * - `before`: all that before the clock was moved, so that their session has ended since;
 * - `sees`: nothing that they did, but what makes them another person;
 * - `then`: what happened next, `{ by, at, fills, go }`, by themselves or by one of the cast.
 */
export class Town {
  #browser;
  #people = new Map();
  #runOut;
  #count = 0;

  constructor(browser, origin, inspection) {
    this.#browser = browser;
    this.origin = origin;
    this.inspection = inspection;
  }

  /** A window of theirs, watched. */
  async window(someone, mode = 'scripts on', viewport) {
    const page = await openWindow(this.#browser, mode, this.origin, { storageState: someone.storageState, viewport });
    await this.inspection.watch(page);
    return page;
  }

  /** Lets a link and the sessions of some people run out by moving the clock, before anybody else comes. */
  async begins(address, early = []) {
    for (const description of early) await this.person(description);
    const context = await this.#browser.newContext({ baseURL: this.origin });
    const wire = new Wire(context.request, this.origin);
    this.#runOut = await this.#link(wire, address);
    await this.#sendsForm(wire, '/demo', { go: '[action="/demo/clock"]', days: String(DAYS) });
    await context.close();
  }

  /** The person of that description: `{ storageState, reference, token }`, as far as they have them. */
  person(description) {
    // A new link is not kept: all looks together may take longer than it lives.
    if (description.link === 'new') return this.#makes(description);
    const key = JSON.stringify(description);
    if (!this.#people.has(key)) this.#people.set(key, this.#makes(description));
    return this.#people.get(key);
  }

  async #makes(description) {
    const context = await this.#browser.newContext({ baseURL: this.origin });
    try {
      const wire = new Wire(context.request, this.origin);
      const known = {};
      await this.#does(wire, description, known);
      for (const { by, at, go, fills } of description.then ?? []) await this.#goesOn(wire, by, this.#filled(at, known), { go, ...fills });
      return { ...known, storageState: await context.storageState() };
    } finally {
      await context.close();
    }
  }

  /** What happened next, by the person or by one of the cast. */
  async #goesOn(wire, by, at, answers) {
    if (!by) return this.#sendsForm(wire, at, answers);
    const { storageState } = await this.person({ staff: by });
    const context = await this.#browser.newContext({ baseURL: this.origin, storageState });
    try {
      await this.#sendsForm(new Wire(context.request, this.origin), at, answers);
    } finally {
      await context.close();
    }
  }

  async #sendsForm(wire, at, answers) {
    await wire.goto(at);
    await wire.answers(answers);
    if (wire.complaints()) throw new Error(`${at}: ${wire.complaints()}`);
  }

  async #does(wire, description, known) {
    const { staff, knows, begins, until, otherwise, sends, follows, link, asks, saves } = description;
    if (staff) await this.#signsIn(wire, CAST[staff].title);
    if (knows) known.reference = (await this.person(knows)).reference;
    if (begins) {
      await wire.goto('/request/kind');
      await walks(wire, answersFor(begins, otherwise), { hand: wire, until });
    }
    if (sends) known.reference = await this.#sends(wire, sends, otherwise);
    if (follows) known.reference = await this.#follows(wire, follows);
    if (asks) await this.#sendsForm(wire, '/track', { email: asks });
    if (saves) known.token = (await this.#saves(wire, saves)).split('/').pop();
    if (link) known.token = (await this.#linkIn(wire, link)).split('/').pop();
  }

  async #signsIn(wire, title) {
    await wire.goto('/demo');
    const buttons = [...wire.html.matchAll(/<button\b[^>]*value="([^"]*)"[^>]*>([^<]*)/g)];
    const [, value] = buttons.find(([, , text]) => text.includes(title));
    await wire.answers({ go: '[action="/demo/sign-in"]', button: ['person', value] });
  }

  /** Sends requests with one address and gives the first one's reference. */
  async #sends(wire, kinds, otherwise) {
    const email = `person.${(this.#count += 1)}@example.org`;
    const references = [];
    for (const asks of kinds) {
      const answers = answersFor(asks, otherwise);
      if (!otherwise?.['/request/contact']) answers['/request/contact'].email = email;
      await wire.goto('/request/kind');
      await walks(wire, answers, { hand: wire });
      references.push(wire.text().match(REFERENCE)[0]);
    }
    return references[0];
  }

  async #follows(wire, address) {
    await wire.goto(await this.#link(wire, address));
    await wire.answers({});
    return wire.text().match(REFERENCE)?.[0];
  }

  async #linkIn(wire, state) {
    if (state === 'run out') return this.#runOut;
    const address = `link.${(this.#count += 1)}@example.org`;
    await wire.goto('/request/kind');
    await walks(wire, answersFor('copy', { '/request/contact': { reply_by: 'email', email: address } }), { hand: wire });
    const link = await this.#link(wire, address);
    if (state === 'replaced') await this.#link(wire, address);
    if (state === 'used') await this.#sendsForm(wire, link, {});
    return link;
  }

  async #saves(wire, address) {
    await wire.goto('/request/kind');
    await walks(wire, answersFor('copy'), { hand: wire, until: '/request/name' });
    await this.#sendsForm(wire, '/request/save', { how: 'email', email: address });
    return this.#fromMail(wire, address, '/saved/', []);
  }

  /** Asks for a link to this address and takes it out of the mail: its path. */
  async #link(wire, address) {
    const before = await this.#links(wire, address, '/link/');
    await this.#sendsForm(wire, '/track', { email: address });
    return this.#fromMail(wire, address, '/link/', before);
  }

  /** The path of the first link to such a place that was not there before. */
  async #fromMail(wire, address, place, before) {
    for (const end = Date.now() + MAIL_LIMIT_MS; Date.now() < end; await sleep(250)) {
      const fresh = (await this.#links(wire, address, place)).filter((link) => !before.includes(link));
      if (fresh.length > 0) return new URL(fresh[0]).pathname;
    }
    throw new Error(`no mail with ${place} was sent to ${address}`);
  }

  async #links(wire, address, place) {
    await wire.goto('/demo/mail');
    const mails = wire.html.split('<article').filter((mail) => mail.includes(address));
    return mails.flatMap((mail) => [...mail.matchAll(/href="([^"]*)"/g)].map(([, href]) => href.replaceAll('&#x2F;', '/'))).filter((href) => href.includes(place));
  }

  /**
   * The path of a state: its own or the route with what is known of the person, or, where the route holds more than
   * that, the first link on the page `from` that leads to such a place.
   */
  async path(page, { route, at, from }, someone) {
    if (!from) return this.#filled(at ?? route, someone);
    await page.goto(this.#filled(from, someone));
    const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.href));
    const found = links.find((link) => patternOf(route).test(new URL(link).pathname));
    if (!found) throw new Error(`${from} has no link to ${route}`);
    return new URL(found).pathname;
  }

  #filled(path, { reference, token }) {
    return path.replace('{reference}', reference).replace('{token}', token);
  }
}
