// Addresses as the tables of the tests name them.

const REFERENCE = /\bRD-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\b/g;
const WELSH = /^\/cy(?=\/|$)/;

/** The path of an address without its language, and with every reference as `{reference}`. */
export function placeOf(url) {
  const { pathname } = new URL(url);
  return pathname.replace(WELSH, '').replace(REFERENCE, '{reference}') || '/';
}

/** The same path in that language, `en` or `cy`. */
export function inLanguage(language, path) {
  const plain = path.replace(WELSH, '') || '/';
  if (language === 'en') return plain;
  return plain === '/' ? '/cy' : `/cy${plain}`;
}

/** A pattern for the whole path of an address that this route answers: `/requests/{reference}/letter`. */
export function patternOf(route) {
  const parts = route.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

/** Whether this address is one that the route answers, in either language. */
export function isOn(url, route) {
  return patternOf(route).test(new URL(url).pathname.replace(WELSH, '') || '/');
}
