// What is looked at on every page that a journey passes. Faults are gathered, not thrown, so that one fault hides
// no other; `run.mjs` turns them into tests.

import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sideways } from '../matrix/measures.mjs';
import { NARROW, WIDE } from './chromium.mjs';
import { asSent } from './stripped.mjs';

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
  /** What axe could not decide, `{ where, rule, html, what }`: for a person to look at. */
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
    page.on('pageerror', (error) => this.fault('console', page.url(), `uncaught: ${error.message}`));
    await page.exposeBinding('reportPolicyViolation', ({ page }, what) => this.fault('policy', page.url(), what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        window.reportPolicyViolation(`${event.violatedDirective} blocked ${event.blockedURI || 'inline'}`);
      });
    });
  }

  /** Looks at the page that is open now, at both widths. `status` is the one that this page ought to have. */
  async visit(page, name, { status = 200 } = {}) {
    const where = await this.arrives(page, name, status);
    await this.axe(page, where);
    await page.setViewportSize(NARROW);
    await this.width(page, where);
    await this.axe(page, `${where} at ${NARROW.width} px`);
    await page.setViewportSize(WIDE);
  }

  /** Keeps what the server sent for the page that is open now, and sees to its status. Gives the name of the place. */
  async arrives(page, name, status) {
    await page.waitForLoadState('load');
    const where = `${name} ${page.url()}`;
    const document = this.#documents.get(page);
    if (document?.status() !== status) this.fault('server', where, `status ${document?.status()}, not ${status}`);
    if (status >= 400) this.#forgive(page.url(), status);
    if (document) this.pages.push({ name, url: page.url(), html: asSent(page) ?? (await document.text()) });
    return where;
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

  /** Runs axe on the page as it is now. */
  async axe(page, where) {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
    const { violations, incomplete } = await page.evaluate(runsAxe, TAGS);
    for (const rule of violations) for (const node of rule.nodes) this.fault('axe', where, finding(rule, node));
    for (const rule of incomplete) {
      for (const node of rule.nodes) this.undecided.push({ where, rule: rule.id, html: node.html, what: finding(rule, node) });
    }
  }

  /** Sees whether the page as it is now scrolls sideways. */
  async width(page, where) {
    const found = await page.evaluate(sideways);
    if (found) this.fault('width', where, found);
  }

  #request(request) {
    const url = new URL(request.url());
    if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) return;
    if (url.origin !== this.#origin) this.fault('origin', request.frame().url(), url.href);
  }

  #response(page, response) {
    if (response.status() >= 500) this.fault('server', response.url(), `status ${response.status()}`);
    const request = response.request();
    const redirect = response.status() >= 300 && response.status() < 400;
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !redirect) {
      this.#documents.set(page, response);
    }
  }

  #console(message) {
    if (!['error', 'warning'].includes(message.type())) return;
    const kind = /Content Security Policy/i.test(message.text()) ? 'policy' : 'console';
    this.fault(kind, message.location().url, message.text());
  }

  /** The browser reports every refused page on its console. Where the refusal is what was asked for, that is no fault. */
  #forgive(url, status) {
    const refused = (fault) => fault.kind === 'console' && fault.where === url && fault.what.includes(`status of ${status}`);
    this.faults = this.faults.filter((fault) => !refused(fault));
  }

  /** Notes a fault; RIGHTSDESK_FAULTS=FILE has them as they come. */
  fault(kind, where, what) {
    this.faults.push({ kind, where, what });
    if (process.env.RIGHTSDESK_FAULTS) appendFileSync(process.env.RIGHTSDESK_FAULTS, `${kind} ${where}: ${what}\n`);
  }
}

/**
 * Runs axe in the page. In forced colours Chromium tells of `-webkit-text-fill-color`, which axe asks for, what the
 * style sheet would have it be and not what is painted; what is painted is `color`, and that is what axe is told.
 */
async function runsAxe(tags) {
  const { prototype } = CSSStyleDeclaration;
  const asked = prototype.getPropertyValue;
  if (matchMedia('(forced-colors: active)').matches) {
    prototype.getPropertyValue = function painted(name) {
      const forced = name === '-webkit-text-fill-color' && this.forcedColorAdjust === 'auto';
      return asked.call(this, forced ? 'color' : name);
    };
  }
  try {
    return await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] });
  } finally {
    prototype.getPropertyValue = asked;
  }
}

function finding(rule, node) {
  return `${rule.id} (${rule.help}) at ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`;
}
