// What is looked at on every page that a journey passes. Faults are gathered, not thrown, so that one fault hides
// no other; `run.mjs` turns them into tests.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { NARROW, WIDE } from './chromium.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The kinds of fault that are gathered, each with the sentence that is its test's name. */
export const KINDS = {
  axe: 'axe finds nothing on any page',
  width: 'no page scrolls sideways at 320 px',
  console: 'nothing is reported on the console',
  policy: 'nothing is reported against the content security policy',
  origin: 'no request leaves the origin',
  server: 'no answer is a server error, and no page has an unexpected status',
};

/** Watches the windows of one run. */
export class Inspection {
  /** `{ kind, where, what }`, in the order in which they were found. */
  faults = [];
  /** `{ name, url, html }` of every page looked at: the text that the server sent. */
  pages = [];
  /** What axe could not decide, `{ where, rule, what }`: for a person to look at. */
  undecided = [];
  #origin;
  #documents = new WeakMap();

  constructor(origin) {
    this.#origin = origin;
  }

  /** Listens to everything that happens in this window from now on. */
  async watch(page) {
    page.on('request', (request) => this.#request(request));
    page.on('response', (response) => this.#response(page, response));
    page.on('console', (message) => this.#console(message));
    page.on('pageerror', (error) => this.#fault('console', page.url(), `uncaught: ${error.message}`));
    await page.exposeBinding('reportPolicyViolation', ({ page }, what) => this.#fault('policy', page.url(), what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        window.reportPolicyViolation(`${event.violatedDirective} blocked ${event.blockedURI || 'inline'}`);
      });
    });
  }

  /** Looks at the page that is open now. `status` is the one that this page ought to have. */
  async visit(page, name, { status = 200 } = {}) {
    await page.waitForLoadState('load');
    const where = `${name} ${page.url()}`;
    const document = this.#documents.get(page);
    if (document?.status() !== status) this.#fault('server', where, `status ${document?.status()}, not ${status}`);
    if (status >= 400) this.#forgive(page.url(), status);
    if (document) this.pages.push({ name, url: page.url(), html: await document.text() });

    await this.#axe(page, where);
    await page.setViewportSize(NARROW);
    await this.#width(page, where);
    await this.#axe(page, `${where} at ${NARROW.width} px`);
    await page.setViewportSize(WIDE);
  }

  /** The faults of one kind, one a line, for a test's message. */
  list(kind) {
    return this.faults.filter((fault) => fault.kind === kind).map(({ where, what }) => `${where}: ${what}`);
  }

  /** What axe could not decide, one line a rule and page, with how often. */
  leftToPeople() {
    const counts = new Map();
    for (const { where, rule } of this.undecided) {
      const line = `${rule} on ${where.replace(/https?:.*$/, '').trim()}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    return [...counts].map(([line, count]) => `${line}, ${count} times`);
  }

  async #axe(page, where) {
    await page.evaluate(AXE);
    const { violations, incomplete } = await page.evaluate(
      (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] }),
      TAGS,
    );
    for (const rule of violations) for (const node of rule.nodes) this.#fault('axe', where, finding(rule, node));
    for (const rule of incomplete) {
      for (const node of rule.nodes) this.undecided.push({ where, rule: rule.id, what: finding(rule, node) });
    }
  }

  async #width(page, where) {
    const { scroll, inner, widest } = await page.evaluate(() => {
      const edge = (element) => element.getBoundingClientRect().right;
      const all = [...document.body.querySelectorAll('*')];
      const last = all.reduce((a, b) => (edge(b) > edge(a) ? b : a), document.body);
      return { scroll: document.documentElement.scrollWidth, inner: window.innerWidth, widest: last.outerHTML.slice(0, 160) };
    });
    if (scroll > inner) this.#fault('width', where, `${scroll} px wide in ${inner} px, widest is ${widest}`);
  }

  #request(request) {
    const url = new URL(request.url());
    if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) return;
    if (url.origin !== this.#origin) this.#fault('origin', request.frame().url(), url.href);
  }

  #response(page, response) {
    if (response.status() >= 500) this.#fault('server', response.url(), `status ${response.status()}`);
    const request = response.request();
    const redirect = response.status() >= 300 && response.status() < 400;
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !redirect) {
      this.#documents.set(page, response);
    }
  }

  #console(message) {
    if (!['error', 'warning'].includes(message.type())) return;
    const kind = /Content Security Policy/i.test(message.text()) ? 'policy' : 'console';
    this.#fault(kind, message.location().url, message.text());
  }

  /** The browser reports every refused page on its console. Where the refusal is what was asked for, that is no fault. */
  #forgive(url, status) {
    const refused = (fault) => fault.kind === 'console' && fault.where === url && fault.what.includes(`status of ${status}`);
    this.faults = this.faults.filter((fault) => !refused(fault));
  }

  #fault(kind, where, what) {
    this.faults.push({ kind, where, what });
  }
}

function finding(rule, node) {
  return `${rule.id} (${rule.help}) at ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`;
}
