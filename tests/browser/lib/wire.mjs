// Forms sent over the wire with a window's cookies and without drawing a page: for people who only have to be there.
// What a browser without scripts would send is sent, hidden fields and what was filled in before included.

import { Buffer } from 'node:buffer';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#x2F': '/', '#96': '`' };

/** A page that was fetched and can be answered. It has the parts of Playwright's page that the driver needs. */
export class Wire {
  html = '';
  #request;
  #origin;
  #url;

  /** `request` is the context's own, so that cookies are shared with its windows. */
  constructor(request, origin) {
    this.#request = request;
    this.#origin = origin;
    this.#url = origin;
  }

  url() {
    return this.#url;
  }

  async goto(path) {
    return this.#took(await this.#request.get(new URL(path, this.#origin).href));
  }

  /** What the page's main part says. */
  text() {
    return unescape(main(this.html).replace(/<[^>]*>/g, ' '));
  }

  /**
   * Answers the first form, or the one that `go` selects by its action or by `[enctype]`; `button` is what the button
   * that is pressed sends.
   */
  async answers({ go, button, ...fields }) {
    const form = formOf(main(this.html), go);
    if (!form) throw new Error(`${this.#url} has no form ${go ?? ''}`);
    const sent = fieldsOf(form.inside);
    for (const [key, value] of Object.entries(fields)) fills(sent, form.inside, key, value, this.#url);
    if (button) sent.push(button);
    const action = new URL(unescape(form.action ?? ''), this.#url).href;
    if (form.method === 'get') return this.goto(`${action}?${new URLSearchParams(sent)}`);
    const files = sent.some(([, value]) => typeof value !== 'string') || form.multipart;
    const body = files ? { multipart: Object.fromEntries(sent) } : { data: new URLSearchParams(sent).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    return this.#took(await this.#request.post(action, { ...body, headers: { ...body.headers, origin: this.#origin } }));
  }

  /** What the form says is wrong with it. */
  complaints() {
    const [, summary] = this.html.match(/<div class="govuk-error-summary"([\s\S]*?)<\/ul>/) ?? [];
    return summary ? unescape(summary.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')) : '';
  }

  async #took(response) {
    this.#url = response.url();
    this.html = await response.text();
    if (response.status() >= 500) throw new Error(`${this.#url}: status ${response.status()}`);
  }
}

function main(html) {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

function formOf(html, go) {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head, inside]) => ({
    action: attribute(head, 'action'),
    method: attribute(head, 'method') ?? 'get',
    multipart: head.includes('multipart'),
    inside,
  }));
  const [, ends] = go?.match(/action\$?="([^"]*)"/) ?? [];
  return forms.find(({ action, multipart }) => (!ends || action?.endsWith(ends)) && (!go?.includes('[enctype]') || multipart));
}

function attribute(tag, name) {
  return tag.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1];
}

/** What a browser would send if nothing were filled in: `[name, value]` each. */
function fieldsOf(form) {
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/\sdisabled\b/.test(tag));
  const sent = inputs
    .filter((tag) => !['file', 'submit'].includes(attribute(tag, 'type')))
    .filter((tag) => !['radio', 'checkbox'].includes(attribute(tag, 'type')) || /\schecked\b/.test(tag))
    .map((tag) => [attribute(tag, 'name'), unescape(attribute(tag, 'value') ?? '')]);
  for (const [, head, text] of form.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g)) sent.push([attribute(head, 'name'), unescape(text)]);
  for (const [, head, list] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...list.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
    const chosen = options.find((tag) => /\sselected\b/.test(tag)) ?? options[0];
    sent.push([attribute(head, 'name'), unescape(attribute(chosen ?? '', 'value') ?? '')]);
  }
  return sent.filter(([name]) => name);
}

function fills(sent, form, key, value, url) {
  const name = key.replace(/\?$/, '');
  if (!form.includes(`name="${name}"`)) {
    if (key.endsWith('?')) return;
    throw new Error(`${url} has no field ${name}`);
  }
  for (let n = sent.length - 1; n >= 0; n -= 1) if (sent[n][0] === name) sent.splice(n, 1);
  for (const one of Array.isArray(value) ? value : [value]) sent.push([name, one?.bytes ? { name: one.file, mimeType: one.type, buffer: Buffer.from(one.bytes) } : one]);
}

function unescape(text) {
  return text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? (name.startsWith('#') ? String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', ''))) : whole));
}
