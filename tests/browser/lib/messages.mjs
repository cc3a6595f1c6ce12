// The message files of the residents' pages, read apart from the program: what is English and ought to be Welsh.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../words/locales');
/** A message with variables is looked for only if so many letters of it are fixed. */
const FIXED_LETTERS = 12;

/** Every text of a Fluent file: `{ id: [text, …] }`. A message with plural forms has several; attributes are `id.name`. */
export function textsOf(ftl) {
  const bodies = {};
  let id;
  for (const line of ftl.split('\n')) {
    const message = line.match(/^(-?[a-z][\w-]*)\s*=(.*)$/i);
    const attribute = line.match(/^\s+\.([\w-]+)\s*=(.*)$/);
    if (message) id = message[1];
    if (attribute) id = `${id.split('.')[0]}.${attribute[1]}`;
    if (message || attribute) bodies[id] = (message ?? attribute)[2];
    else if (/^[\s}]/.test(line) && id) bodies[id] += `\n${line}`;
  }
  const texts = Object.entries(bodies).map(([name, body]) => [name, forms(body).filter(Boolean)]);
  return Object.fromEntries(texts.filter(([, list]) => list.length > 0));
}

/** A pattern with each of its variants in turn; what a program puts in is left as `{…}`. */
function forms(pattern) {
  let said = [''];
  const goesOn = (ends) => {
    said = said.flatMap((start) => ends.map((end) => start + end));
  };
  for (let from = 0; from < pattern.length; ) {
    const open = pattern.indexOf('{', from);
    if (open < 0) {
      goesOn([pattern.slice(from)]);
      break;
    }
    const close = closing(pattern, open);
    const inside = pattern.slice(open + 1, close);
    const [, ...variants] = inside.includes('->') ? inside.split(/\n\s*\*?\[[^\]]+\]/) : [];
    goesOn([pattern.slice(from, open)]);
    goesOn(variants.length > 0 ? variants.flatMap(forms) : [`{${inside}}`]);
    from = close + 1;
  }
  return [...new Set(said.map((text) => text.replace(/\s+/g, ' ').trim()))];
}

function closing(pattern, open) {
  let depth = 0;
  for (let at = open; at < pattern.length; at += 1) {
    if (pattern[at] === '{') depth += 1;
    if (pattern[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return pattern.length;
}

/**
 * What no Welsh page may say: the English texts whose Welsh differs. `{ texts: [text, …], patterns: [source, …] }`, the
 * patterns for messages with variables.
 */
export function englishOnly(english, welsh) {
  const welshTexts = new Set(Object.values(welsh).flat());
  const only = Object.entries(english).flatMap(([, texts]) => texts.filter((text) => !welshTexts.has(text)));
  const plain = only.filter((text) => !text.includes('{'));
  const patterns = only.filter((text) => text.includes('{')).map(patternOf).filter(({ letters }) => letters >= FIXED_LETTERS);
  return { texts: [...new Set(plain)], patterns: [...new Set(patterns.map(({ source }) => source))] };
}

function patternOf(text) {
  const fixed = text.split(/{[^}]*}/);
  const escaped = fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return { letters: fixed.join('').replace(/\P{L}/gu, '').length, source: `^${escaped.join('.+?')}$` };
}

/** Reads all message files: as `englishOnly` gives it. */
export async function messages() {
  const [english, welsh] = await Promise.all(['en', 'cy'].map(texts));
  return englishOnly(english, welsh);
}

async function texts(language) {
  const folder = path.join(FOLDER, language);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ftl')).sort();
  const read = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return Object.assign({}, ...read.map(textsOf));
}
