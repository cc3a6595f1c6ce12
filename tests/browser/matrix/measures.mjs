// What is measured inside a page. Each function runs in the browser, so it stands by itself.

/** WCAG 1.4.12: what a reader may set, and no page may lose text by. */
export const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
/** WCAG 1.4.4: text twice as large. */
export const TWICE = 'html{font-size:200%!important}';

/** Sets a style sheet on top of the page's own; the content security policy does not look at such a one. */
export function lays(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** Every text that is cut off, or that runs out of its own box, one line each. */
export function clipped() {
  const found = [];
  const tell = (element, how) => found.push(`${how}: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 160)}`);
  const hidden = new WeakSet();
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const aside = hidden.has(element.parentElement) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // What is only there for screen readers is one pixel large.
    if (aside || box.width <= 1 || box.height <= 1) {
      hidden.add(element);
      continue;
    }
    if (['INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'IFRAME', 'SVG'].includes(element.tagName.toUpperCase()) || element.closest('svg')) continue;
    const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
    if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) tell(element, 'cut off at the side');
    if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1) tell(element, 'cut off below');

    // What sticks out at the side is still there, unless the page ends: that is what `sideways` sees.
    const room = Number.parseFloat(style.fontSize) / 3;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || style.display.startsWith('inline')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.bottom > box.bottom + room) tell(element, 'runs out of its box');
    }
  }
  return found;
}

/** How wide the page is and what reaches furthest to the right. */
export function sideways() {
  const edge = (element) => element.getBoundingClientRect().right;
  const all = [...document.body.querySelectorAll('*')];
  const last = all.reduce((a, b) => (edge(b) >= edge(a) ? b : a), document.body);
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= window.innerWidth) return null;
  return `${scrollWidth} px wide in ${window.innerWidth} px, widest is ${last.outerHTML.slice(0, 160)}`;
}

/** What a Welsh page says in English, each text once. What people typed and what is marked as English is left out. */
export function english({ texts, patterns }) {
  const known = new Set(texts);
  const regular = patterns.map((source) => new RegExp(source, 'su'));
  const said = new Set();
  const hear = (text, element) => {
    const plain = (text ?? '').replace(/\s+/g, ' ').trim();
    if (!plain || element.closest('[lang]')?.lang !== 'cy') return;
    if (known.has(plain) || regular.some((pattern) => pattern.test(plain))) said.add(plain);
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  for (let element = walker.currentNode; element; element = walker.nextNode()) {
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-label']) hear(element.getAttribute(name), element);
    if (element.closest('[dir=auto]')) continue;
    if (element.tagName === 'TITLE') for (const part of element.textContent.split(' – ')) hear(part.replace(/^(Error|Gwall): /, ''), element);
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) hear(node.data, element);
    // A sentence with a link in it is several nodes.
    if (element.querySelector('[lang], [dir=auto]')) continue;
    const inline = [...element.children].every(({ tagName }) => ['A', 'STRONG', 'SPAN', 'EM', 'B', 'ABBR', 'BR'].includes(tagName));
    if (inline && element.children.length > 0) hear(element.textContent, element);
  }
  return [...said];
}

/** What a positive `tabindex` moves out of the page's order. */
export function movedStops() {
  return [...document.querySelectorAll('[tabindex]')].filter(({ tabIndex }) => tabIndex > 0).map(({ outerHTML }) => outerHTML.slice(0, 160));
}
